package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.SequenceCounts;

/**
 * Cuts running text into n-grams where neighbours do not belong together, as the lexicon of ZEN 2.0 is made (Song et al., 2021,
 * arXiv 2105.01279): between any two words whose pair has no score. A stretch that is longer than the longest n-gram is cut
 * once more, from left to right, at the weakest of its next pairs, of equal ones at the last.
 */
public final class LexiconCutter {
    private final PairPmis pairs;
    private final int longest;

    /**
     * @param pairs the pairs of words that stay together
     * @param longest words in the longest n-gram, 2 or more
     */
    public LexiconCutter(PairPmis pairs, int longest) {
        this.pairs = pairs;
        this.longest = longest;
    }

    /** Counts the n-grams of two words or more that {@code text}, of numbers and codes, falls into. */
    public void count(int[] text, SequenceCounts counts) {
        int start = 0;
        for (int end = 1; end <= text.length; end++) {
            if (end == text.length || pairs.of(text[end - 1], text[end]) == Double.NEGATIVE_INFINITY) {
                countStretch(text, start, end, counts);
                start = end;
            }
        }
    }

    private void countStretch(int[] text, int from, int to, SequenceCounts counts) {
        int start = from;
        while (to - start > longest) {
            int cut = weakest(text, start);
            countNgram(text, start, cut, counts);
            start = cut;
        }
        countNgram(text, start, to, counts);
    }

    /** Where to cut, so that {@code longest} words or less come before: between the two words of the least score. */
    private int weakest(int[] text, int start) {
        int cut = start + 1;
        for (int end = start + 2; end <= start + longest; end++) {
            if (pairs.of(text[end - 1], text[end]) <= pairs.of(text[cut - 1], text[cut])) {
                cut = end;
            }
        }
        return cut;
    }

    private static void countNgram(int[] text, int from, int to, SequenceCounts counts) {
        if (to - from > 1) {
            counts.add(text, from, to, 1, 0);
        }
    }
}
