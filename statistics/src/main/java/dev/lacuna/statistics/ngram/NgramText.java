package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.words.WordCodes;

/** What there is to be done over a text of numbers and {@link WordCodes}. */
public final class NgramText {
    private NgramText() {}

    /**
     * The text as n-grams see it.
     *
     * @param acrossSentences whether sentence ends are no boundary
     */
    public static int[] bounded(int[] text, boolean acrossSentences) {
        if (!acrossSentences) {
            return text;
        }
        int[] joined = new int[text.length];
        int end = 0;
        for (int code : text) {
            if (code != WordCodes.SENTENCE_END) {
                joined[end++] = code;
            }
        }
        return java.util.Arrays.copyOf(joined, end);
    }

    /** Adds to {@code counts} all pairs of neighbours that are numbers. */
    public static void countPairs(int[] text, PairCounts counts) {
        int last = WordCodes.BREAK;
        for (int code : text) {
            if (last >= 0 && code >= 0) {
                counts.add(PairCounts.pair(last, code), 1);
            }
            last = code;
        }
    }

    /** How many n-grams of each order up to {@code maxOrder} the text holds, rare ones included, by order. */
    public static long[] positions(int[] text, int maxOrder) {
        long[] positions = new long[maxOrder + 1];
        int run = 0;
        for (int code : text) {
            run = WordCodes.isWord(code) ? run + 1 : 0;
            positions[Math.min(run, maxOrder)]++;
        }
        // So far of each order those places where a run is just so long, of the last one all beyond.
        for (int order = maxOrder; order > 1; order--) {
            positions[order - 1] += positions[order];
        }
        positions[0] = 0;
        return positions;
    }
}
