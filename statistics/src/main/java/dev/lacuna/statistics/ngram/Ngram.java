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
 * @param score what it is ranked by
 */
public record Ngram(int order, String text, long totalTermFreq, double pmi, double pmiSquared, double score)
        implements Serializable {
    /** By falling score, then falling count, then text: total among those of one order, so that no tie is left to chance. */
    public static final Comparator<Ngram> RANKING = Comparator.comparingDouble(Ngram::score)
            .thenComparingLong(Ngram::totalTermFreq)
            .reversed()
            .thenComparing(Ngram::text);
}
