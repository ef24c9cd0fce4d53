package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.ngrams.NgramNames;
import dev.lacuna.jobs.table.CollocationsTable;
import dev.lacuna.jobs.table.CollocationsTable.Scores;
import dev.lacuna.statistics.collocation.CommonPmi;
import dev.lacuna.statistics.collocation.DaleDiscount;
import dev.lacuna.statistics.collocation.GatheredSpans;
import dev.lacuna.statistics.collocation.LogLikelihoodRatio;
import dev.lacuna.statistics.collocation.Npmi;
import dev.lacuna.statistics.collocation.PhraseScore;
import dev.lacuna.statistics.collocation.SpanCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** Scores the n-grams of one bucket. For one thread. */
final class CollocationScores {
    private final long words;
    private final Npmi npmi;
    private final PhraseScore phrase;
    private final CommonPmi dalePmi;
    private final double[] daleCutOffs;

    /**
     * @param words occurrences of all words in the text
     * @param daleTotal the denominator of DALE's probabilities
     * @param daleCutOffs DALE's cut-off of each order, by order
     */
    CollocationScores(long words, PhraseScore phrase, long daleTotal, double[] daleCutOffs) {
        this.words = words;
        this.npmi = new Npmi(words);
        this.phrase = phrase;
        this.dalePmi = new CommonPmi(daleTotal);
        this.daleCutOffs = daleCutOffs;
    }

    private record Row(int order, String text, long totalTermFreq, double pmi, double pmiSquared, Scores scores) {
        private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::order)
                .thenComparing(Comparator.comparingLong(Row::totalTermFreq).reversed())
                .thenComparing(Row::text);

        private InternalRow toRow() {
            return CollocationsTable.toRow(order, text, totalTermFreq, pmi, pmiSquared, scores);
        }
    }

    /** The rows of the table, by order, then falling count, then text. */
    Iterator<InternalRow> rows(GatheredSpans ngrams, WordIndex index) {
        List<Row> rows = new ArrayList<>();
        ngrams.forEach((numbers, counts, pmi, pmiSquared) -> rows.add(new Row(
                numbers.length,
                NgramNames.of(numbers, 0, numbers.length, index),
                counts.whole(),
                pmi,
                pmiSquared,
                scores(counts))));
        rows.sort(Row.ORDER);
        return rows.stream().map(Row::toRow).iterator();
    }

    private Scores scores(SpanCounts counts) {
        DaleDiscount discount = new DaleDiscount(daleCutOffs[counts.order()]);
        return new Scores(
                npmi.of(counts),
                phrase.of(counts),
                LogLikelihoodRatio.of(counts, words),
                discount.keeps(counts.whole()) ? dalePmi.of(counts) * discount.factor(counts.whole()) : null);
    }
}
