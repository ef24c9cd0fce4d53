package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;

/**
 * Counts the n-grams of one order that can still reach the minimum count. Text comes as word numbers and {@link
 * WordCodes}; no n-gram crosses any of them but {@link WordCodes#RARE}, which takes up a position.
 */
public final class NgramCounter {
    private final int order;
    private final NgramFilter shorter;

    /**
     * @param order words in an n-gram, 3 or more
     * @param shorter the survivors of {@code order - 1}
     */
    public NgramCounter(int order, NgramFilter shorter) {
        this.order = order;
        this.shorter = shorter;
    }

    /** Adds the candidates in {@code words[from, to)} to {@code counts}; call it on whole stretches between breaks. */
    public void count(int[] words, int from, int to, SequenceCounts counts) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && words[end] >= 0) {
                end++;
            }
            countRun(words, start, end, counts);
            start = end + 1;
        }
    }

    private void countRun(int[] words, int from, int to, SequenceCounts counts) {
        if (to - from < order) {
            return;
        }
        boolean left = survives(words, from);
        for (int i = from; i + order <= to; i++) {
            boolean right = survives(words, i + 1);
            if (left && right) {
                counts.add(words, i, i + order, 1, 0);
            }
            left = right;
        }
    }

    private boolean survives(int[] words, int from) {
        return shorter.mayContain(words, from, from + order - 1);
    }
}
