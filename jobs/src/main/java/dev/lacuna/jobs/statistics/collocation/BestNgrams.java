package dev.lacuna.jobs.statistics.collocation;

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
    /** So many, or as many as the quota, are held before the worst are let go. */
    private static final int HELD = 1 << 14;

    private final byte[][] blocks;

    private BestNgrams(byte[][] blocks) {
        this.blocks = blocks;
    }

    /**
     * @param rows a table of n-grams that has the score
     * @param quotas how many are kept of each order, by order
     */
    static BestNgrams of(JavaRDD<InternalRow> rows, Score score, int[] quotas) {
        return new BestNgrams(rows.mapPartitions(
                        part -> Collections.singleton(best(part, score, quotas)).iterator())
                .treeAggregate(
                        empty(quotas),
                        (left, right) -> merge(left, right, quotas),
                        (left, right) -> merge(left, right, quotas)));
    }

    private static byte[][] best(Iterator<InternalRow> rows, Score score, int[] quotas) {
        byte[][] blocks = empty(quotas);
        List<List<Ngram>> held = new ArrayList<>();
        for (int ignored : quotas) {
            held.add(new ArrayList<>());
        }
        while (rows.hasNext()) {
            Ngram ngram = score.rank(rows.next());
            if (ngram != null && ngram.order() < quotas.length) {
                List<Ngram> order = held.get(ngram.order());
                order.add(ngram);
                if (order.size() >= Math.max(HELD, quotas[ngram.order()])) {
                    letGo(ngram.order(), order, blocks, quotas);
                }
            }
        }
        for (int order = 0; order < quotas.length; order++) {
            letGo(order, held.get(order), blocks, quotas);
        }
        return blocks;
    }

    private static void letGo(int order, List<Ngram> held, byte[][] blocks, int[] quotas) {
        blocks[order] = RankedBlock.best(blocks[order], RankedBlock.of(held), quotas[order]);
        held.clear();
    }

    private static byte[][] empty(int[] quotas) {
        return new byte[quotas.length][0];
    }

    private static byte[][] merge(byte[][] left, byte[][] right, int[] quotas) {
        byte[][] merged = new byte[quotas.length][];
        for (int order = 0; order < quotas.length; order++) {
            merged[order] = RankedBlock.best(left[order], right[order], quotas[order]);
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
