package dev.lacuna.statistics.keyphrase;

import java.util.Arrays;

/**
 * Tells phrases that are nearly one that was chosen before: whose similarity, 1 − Levenshtein distance / length of the longer,
 * is above a threshold. The released program compares so under both of the names {@code seqm} and {@code levs}.
 *
 * <p>Chosen phrases hang in chains by length, so only those whose length and letters are near are compared in full.
 */
final class NearDuplicates {
    /** Phrases from this length on are no words of a text; none is told from others. */
    private static final int LONGEST = 512;

    private final double threshold;
    private final EditDistance distance = new EditDistance();
    private final int[] heads = new int[LONGEST];
    private int[] next = new int[64];
    private long[] letters = new long[64];
    private int[][] phrases = new int[64][];
    private int size;

    NearDuplicates(double threshold) {
        this.threshold = threshold;
    }

    void clear() {
        size = 0;
        Arrays.fill(heads, -1);
    }

    /** Chooses the phrase of code points {@code phrase} unless it is nearly one already chosen; tells whether it did. */
    boolean add(int[] phrase) {
        if (threshold >= 1 || phrase.length >= LONGEST) {
            return true;
        }
        long own = letters(phrase);
        int shortest = phrase.length - limit(phrase.length);
        for (int length = shortest; length < LONGEST; length++) {
            int limit = limit(Math.max(length, phrase.length));
            if (length - phrase.length > limit) {
                break;
            }
            if (isNear(phrase, own, limit, heads[length])) {
                return false;
            }
        }
        append(phrase, own);
        return true;
    }

    private boolean isNear(int[] phrase, long own, int limit, int head) {
        for (int i = head; i >= 0; i = next[i]) {
            // An edit changes the parity of two letters at most.
            if (Long.bitCount(letters[i] ^ own) <= 2 * limit && distance.isAtMost(limit, phrase, phrases[i])) {
                return true;
            }
        }
        return false;
    }

    /** The greatest distance between near duplicates, the longer of which has {@code length} characters. */
    private int limit(int length) {
        int limit = (int) ((1 - threshold) * length) + 1;
        while (limit >= 0 && 1 - (double) limit / length <= threshold) {
            limit--;
        }
        return limit;
    }

    private void append(int[] phrase, long own) {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            letters = Arrays.copyOf(letters, size * 2);
            phrases = Arrays.copyOf(phrases, size * 2);
        }
        next[size] = heads[phrase.length];
        letters[size] = own;
        phrases[size] = phrase;
        heads[phrase.length] = size++;
    }

    /** A bit for each of 64 groups of characters: whether the phrase has an odd number of it. */
    private static long letters(int[] phrase) {
        long letters = 0;
        for (int c : phrase) {
            letters ^= 1L << (c * 0x9E3779B9 >>> 26);
        }
        return letters;
    }
}
