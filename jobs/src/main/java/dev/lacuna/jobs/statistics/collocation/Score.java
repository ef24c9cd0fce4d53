package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.table.CollocationsTable;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.ngram.Ngram;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;

/** What n-grams of an order can be ranked by. */
enum Score {
    PMI("pmi"),
    PMI_SQUARED("pmi-squared"),
    NPMI("npmi"),
    PHRASE("phrase"),
    LOG_LIKELIHOOD("log-likelihood"),
    DALE("dale");

    private final String spelling;

    Score(String spelling) {
        this.spelling = spelling;
    }

    /** The score that the configuration spells so. */
    static Score of(String spelling) {
        return Arrays.stream(values())
                .filter(score -> score.spelling.equals(spelling))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return spelling;
    }

    /** Whether the table of n-grams has it; else that of collocations does. */
    boolean isInNgrams() {
        return this == PMI || this == PMI_SQUARED;
    }

    /**
     * The n-gram in {@code row}, ranked by this score; null where it has none. {@link NgramsTable} and {@link
     * CollocationsTable} begin with the same columns.
     */
    Ngram rank(InternalRow row) {
        if (NgramsTable.order(row) == 1) {
            return null;
        }
        Ngram ngram = NgramsTable.ngram(row);
        if (isInNgrams()) {
            return scored(ngram, this == PMI ? ngram.pmi() : ngram.pmiSquared());
        }
        CollocationsTable.Scores scores = CollocationsTable.scores(row);
        return switch (this) {
            case PMI, PMI_SQUARED -> throw new IllegalStateException();
            case NPMI -> scored(ngram, scores.npmi());
            case PHRASE -> scored(ngram, scores.phrase());
                // G squared is as large for words that avoid each other.
            case LOG_LIKELIHOOD -> scores.npmi() > 0 ? scored(ngram, scores.logLikelihood()) : null;
            case DALE -> scores.dale() == null ? null : scored(ngram, scores.dale());
        };
    }

    private static Ngram scored(Ngram ngram, double score) {
        return new Ngram(ngram.order(), ngram.text(), ngram.totalTermFreq(), ngram.pmi(), ngram.pmiSquared(), score);
    }
}
