package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;

/**
 * Counts k-skip-n-grams: n words in the order of the text, of which at most k in all are left out between the first and the
 * last (Guthrie et al., A Closer Look at Skip-gram Modelling, LREC 2006). Every choice of places is an occurrence. A word too
 * rare to be part of one can be left out; nothing else that is no word can.
 */
public final class SkipgramCounter {
    private final int maxSkip;
    private final int[] words;
    private SequenceCounts counts;

    /**
     * @param order n, 2 or more
     * @param maxSkip k, 0 or more
     */
    public SkipgramCounter(int order, int maxSkip) {
        this.maxSkip = maxSkip;
        this.words = new int[order];
    }

    /** Adds all of {@code text} to {@code counts}, the words left out in place of {@code docFreq}. */
    public void count(int[] text, SequenceCounts target) {
        counts = target;
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= 0) {
                words[0] = text[i];
                extend(text, i, 1, 0);
            }
        }
    }

    private void extend(int[] text, int last, int taken, int skipped) {
        if (taken == words.length) {
            counts.add(words, 0, taken, 1, skipped);
            return;
        }
        int end = Math.min(text.length - 1, last + 1 + maxSkip - skipped);
        for (int i = last + 1; i <= end && WordCodes.isWord(text[i]); i++) {
            if (text[i] >= 0) {
                words[taken] = text[i];
                extend(text, i, taken + 1, skipped + i - last - 1);
            }
        }
    }
}
