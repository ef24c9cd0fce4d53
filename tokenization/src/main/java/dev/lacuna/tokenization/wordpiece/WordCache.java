package dev.lacuna.tokenization.wordpiece;

/** Direct-mapped cache from a word's characters to its ids: bounded, and a collision replaces the older entry. */
final class WordCache {
    private static final int SLOTS = 1 << 16;
    /** Longer words are too rare to be worth keeping. */
    private static final int LONGEST = 48;

    private final char[][] words = new char[SLOTS][];
    private final int[][] ids = new int[SLOTS][];

    int slot(char[] chars, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + chars[i];
        }
        hash *= 0x9E3779B9;
        return hash >>> 16;
    }

    /** The ids kept in {@code slot} if they are this word's, or null. */
    int[] ids(int slot, char[] chars, int length) {
        char[] word = words[slot];
        if (word == null || word.length != length) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            if (word[i] != chars[i]) {
                return null;
            }
        }
        return ids[slot];
    }

    void put(int slot, char[] chars, int length, int[] wordIds) {
        if (length <= LONGEST) {
            words[slot] = java.util.Arrays.copyOf(chars, length);
            ids[slot] = wordIds;
        }
    }
}
