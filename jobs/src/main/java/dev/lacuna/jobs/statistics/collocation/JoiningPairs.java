package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.config.LexiconParams;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.ngrams.NgramNames;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.collocation.PairPmis;
import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.tokenization.UserException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** The pairs of words that stay together in a lexicon, with their PMI. */
final class JoiningPairs {
    /** Some 50 bytes each on the driver and on every executor. */
    private static final long MOST_PAIRS = 10_000_000;

    private JoiningPairs() {}

    /** @param rows the table of n-grams; their words are numbered by {@code index} */
    static PairPmis of(JavaRDD<InternalRow> rows, LexiconParams params, Broadcast<WordIndex> index) {
        double threshold = params.threshold();
        int minCount = params.minCount();
        JavaRDD<InternalRow> joining = rows.filter(row -> NgramsTable.order(row) == 2
                && NgramsTable.totalTermFreq(row) >= minCount
                && NgramsTable.pmi(row) >= threshold);
        PairPmis pairs = new PairPmis(requireFew(joining.count(), params));
        for (byte[] block :
                joining.mapPartitions(part -> block(part, index.value())).collect()) {
            BlockInput in = new BlockInput(block);
            while (in.hasNext()) {
                pairs.put((int) in.next(), (int) in.next(), in.nextDouble());
            }
        }
        return pairs;
    }

    private static int requireFew(long pairs, LexiconParams params) {
        if (pairs > MOST_PAIRS) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot cut text into a lexicon: %d pairs of words stay together, more than the %d that fit; raise "
                            + "statistics.lexicon.threshold or statistics.lexicon.min-count (%s, %d)",
                    pairs,
                    MOST_PAIRS,
                    params.threshold(),
                    params.minCount()));
        }
        return (int) pairs;
    }

    private static Iterator<byte[]> block(Iterator<InternalRow> pairs, WordIndex index) {
        BlockOutput out = new BlockOutput();
        while (pairs.hasNext()) {
            Ngram pair = NgramsTable.ngram(pairs.next());
            out.putInts(NgramNames.numbers(pair.text(), 2, index), 0, 2);
            out.putDouble(pair.pmi());
        }
        return Collections.singleton(out.toBytes()).iterator();
    }
}
