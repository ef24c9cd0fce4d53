package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.unicode.UnicodeSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds added tokens, from left to right, the longest where several begin at one place. Holds the last match, so one instance
 * serves one thread.
 */
final class AddedTokenFinder {
    /** Tokens that begin with a char, the longest first. */
    private final Map<Character, List<Entry>> byHead = new HashMap<>();

    /** Whether any token begins with this ASCII char; others are looked up. */
    private final boolean[] asciiHeads = new boolean[128];

    private boolean otherHeads;

    private char[] chars;
    private int length;

    /** Where to look on: behind the last match, before the white space that it took. */
    private int after;

    private AddedToken token;
    private int start;
    private int end;

    /** @param text what is looked for: the token's content, normalized where the token is */
    record Entry(AddedToken token, char[] text) {}

    AddedTokenFinder(List<Entry> entries) {
        for (Entry entry : entries) {
            char head = entry.text[0];
            byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(entry);
            if (head < 128) {
                asciiHeads[head] = true;
            } else {
                otherHeads = true;
            }
        }
        byHead.values().forEach(list -> list.sort(Comparator.comparingInt((Entry e) -> -e.text.length)));
    }

    boolean isEmpty() {
        return byHead.isEmpty();
    }

    /** Looks from now on in {@code chars[0, length)}, which must not change meanwhile. */
    void begin(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
        after = 0;
        end = 0;
    }

    /**
     * Finds the next token. As in Hugging Face's library it may lie in white space that the last one took: then both stand
     * for it, and text goes on behind the later one.
     */
    boolean next() {
        for (int i = after; i < length; i++) {
            char c = chars[i];
            Entry entry = (c < 128 ? asciiHeads[c] : otherHeads) ? at(i) : null;
            if (entry != null) {
                after = i + entry.text.length;
                if (!entry.token.singleWord() || standsAlone(i, after)) {
                    take(entry.token, i);
                    return true;
                }
                // A token that is part of a word is passed over as a whole.
                i = after - 1;
            }
        }
        return false;
    }

    private Entry at(int i) {
        List<Entry> entries = byHead.get(chars[i]);
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int to = i + entry.text.length;
            if (to <= length && Arrays.equals(chars, i, to, entry.text, 0, entry.text.length)) {
                return entry;
            }
        }
        return null;
    }

    private boolean standsAlone(int from, int to) {
        return (from == 0 || !UnicodeSets.WORD.contains(Character.codePointBefore(chars, from)))
                && (to == length || !UnicodeSets.WORD.contains(Character.codePointAt(chars, to, length)));
    }

    private void take(AddedToken found, int from) {
        int taken = end;
        token = found;
        start = from;
        end = after;
        while (found.leftStrip() && start > taken && UnicodeSets.WHITE_SPACE.contains(chars[start - 1])) {
            start--;
        }
        while (found.rightStrip() && end < length && UnicodeSets.WHITE_SPACE.contains(chars[end])) {
            end++;
        }
    }

    AddedToken token() {
        return token;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
