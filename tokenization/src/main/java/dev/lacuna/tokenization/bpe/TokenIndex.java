package dev.lacuna.tokenization.bpe;

import java.util.Arrays;
import java.util.List;

/** Finds the token that a whole word is, without making a string of the word. */
final class TokenIndex {
    private final String[] tokens;
    private final int[] slots;
    private final int shift;
    private final int longest; // in chars, so no shorter than in units

    /** @param tokens by id; null where no token has the id */
    TokenIndex(List<String> tokens) {
        this.tokens = tokens.toArray(String[]::new);
        int bits = 33 - Integer.numberOfLeadingZeros(tokens.size());
        slots = new int[1 << bits];
        shift = Integer.SIZE - bits;
        Arrays.fill(slots, -1);
        int longestSoFar = 0;
        for (int id = 0; id < this.tokens.length; id++) {
            if (this.tokens[id] != null) {
                longestSoFar = Math.max(longestSoFar, this.tokens[id].length());
                put(this.tokens[id], id);
            }
        }
        longest = longestSoFar;
    }

    private void put(String token, int id) {
        int hash = 0;
        for (int i = 0; i < token.length(); i += Character.charCount(token.codePointAt(i))) {
            hash = 31 * hash + token.codePointAt(i);
        }
        int slot = slot(hash);
        while (slots[slot] >= 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = id;
    }

    /** The id of the token that is this text, or -1. */
    int id(ModelText text) {
        if (text.length() > longest) {
            return -1;
        }
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.unit(i);
        }
        int slot = slot(hash);
        while (slots[slot] >= 0 && !isToken(tokens[slots[slot]], text)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    private static boolean isToken(String token, ModelText text) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (at >= token.length() || token.codePointAt(at) != text.unit(i)) {
                return false;
            }
            at += Character.charCount(text.unit(i));
        }
        return at == token.length();
    }

    private int slot(int hash) {
        return hash * 0x9E3779B9 >>> shift;
    }
}
