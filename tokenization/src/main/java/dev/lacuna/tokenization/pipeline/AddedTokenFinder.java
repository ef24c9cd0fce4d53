package dev.lacuna.tokenization.pipeline;

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

    /** Looks for the first token in {@code chars[from, to)}. */
    boolean find(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c < 128 ? asciiHeads[c] : otherHeads) {
                Entry entry = at(chars, i, to);
                if (entry != null) {
                    int after = i + entry.text.length;
                    if (!entry.token.singleWord() || standsAlone(chars, i, after, to)) {
                        take(entry.token, chars, from, i, after, to);
                        return true;
                    }
                    // A token that is part of a word is passed over as a whole.
                    i = after - 1;
                }
            }
        }
        return false;
    }

    private Entry at(char[] chars, int i, int to) {
        List<Entry> entries = byHead.get(chars[i]);
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int after = i + entry.text.length;
            if (after <= to && Arrays.equals(chars, i, after, entry.text, 0, entry.text.length)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean standsAlone(char[] chars, int i, int after, int to) {
        return (i == 0 || !isWordChar(Character.codePointBefore(chars, i)))
                && (after == to || !isWordChar(Character.codePointAt(chars, after, to)));
    }

    /** Rust's {@code \w}: letters, marks, decimal digits, connectors. */
    private static boolean isWordChar(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isAlphabetic(c) || c == 0x200C || c == 0x200D;
        };
    }

    private void take(AddedToken found, char[] chars, int from, int i, int after, int to) {
        token = found;
        start = i;
        end = after;
        while (found.leftStrip() && start > from && isSpace(chars[start - 1])) {
            start--;
        }
        while (found.rightStrip() && end < to && isSpace(chars[end])) {
            end++;
        }
    }

    /** Unicode's White_Space; all of it lies in the first plane. */
    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || c >= 0x09 && c <= 0x0D || c == 0x85;
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
