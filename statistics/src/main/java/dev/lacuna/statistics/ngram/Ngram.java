package dev.lacuna.statistics.ngram;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A scored n-gram.
 *
 * @param order number of words
 * @param text the words, separated by blanks
 * @param totalTermFreq how often it occurs
 * @param pmi equation 3 of PMI-Masking; NaN for a single word
 * @param pmiSquared the form of the released lists
 */
public record Ngram(int order, String text, long totalTermFreq, double pmi, double pmiSquared) {

    /** Of one order, by falling score, then falling count, then text: total, so that no tie is left to chance. */
    public static final class Ranking implements Comparator<Ngram>, Serializable {
        private static final long serialVersionUID = 1;
        private final boolean squared;

        public Ranking(boolean squared) {
            this.squared = squared;
        }

        @Override
        public int compare(Ngram a, Ngram b) {
            int byScore = squared ? Double.compare(b.pmiSquared, a.pmiSquared) : Double.compare(b.pmi, a.pmi);
            if (byScore != 0) {
                return byScore;
            }
            int byCount = Long.compare(b.totalTermFreq, a.totalTermFreq);
            return byCount != 0 ? byCount : a.text.compareTo(b.text);
        }
    }
}
