package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.statistics.ngram.RankedBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/** The best n-grams of each order, up to its quota; they fit the driver, as a PMI vocabulary does. */
final class BestNgrams {
    private final byte[][] blocks;

    private BestNgrams(byte[][] blocks) {
        this.blocks = blocks;
    }

    /**
     * @param rows the table of n-grams
     * @param quotas how many are kept of each order, by order
     */
    static BestNgrams of(JavaRDD<InternalRow> rows, int[] quotas, Ngram.Ranking ranking) {
        byte[][] none = new byte[quotas.length][0];
        return new BestNgrams(rows.mapPartitions(part ->
                        Collections.singleton(best(part, quotas, ranking)).iterator())
                .treeAggregate(
                        none,
                        (left, right) -> merge(left, right, quotas, ranking),
                        (left, right) -> merge(left, right, quotas, ranking)));
    }

    private static byte[][] best(Iterator<InternalRow> rows, int[] quotas, Ngram.Ranking ranking) {
        List<List<Ngram>> orders = new ArrayList<>();
        for (int ignored : quotas) {
            orders.add(new ArrayList<>());
        }
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            if (NgramsTable.order(row) > 1) {
                orders.get(NgramsTable.order(row)).add(NgramsTable.ngram(row));
            }
        }
        byte[][] blocks = new byte[quotas.length][];
        for (int order = 0; order < quotas.length; order++) {
            blocks[order] = RankedBlock.best(
                    RankedBlock.of(orders.get(order), ranking), RankedBlock.EMPTY, ranking, quotas[order]);
        }
        return blocks;
    }

    private static byte[][] merge(byte[][] left, byte[][] right, int[] quotas, Ngram.Ranking ranking) {
        byte[][] merged = new byte[quotas.length][];
        for (int order = 0; order < quotas.length; order++) {
            merged[order] = RankedBlock.best(left[order], right[order], ranking, quotas[order]);
        }
        return merged;
    }

    /** Those of {@code order}, best first. */
    List<Ngram> ofOrder(int order) {
        List<Ngram> ngrams = new ArrayList<>();
        RankedBlock.read(blocks[order]).forEachRemaining(ngrams::add);
        return ngrams;
    }
}
