package dev.lacuna.jobs.statistics.selection;

import dev.lacuna.statistics.selection.KthLargest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * Which documents have the k greatest ranks; of equal ranks, those earlier in the corpus. Found by histograms, so nothing is
 * sorted and the driver holds no more than a number a partition.
 */
final class TopDocuments implements Serializable {
    private static final long serialVersionUID = 1;

    private final KthLargest kth;

    /** How many of the documents that tie with the k-th each partition may select. */
    private final long[] ties;

    private final long selected;

    private TopDocuments(KthLargest kth, long[] ties, long selected) {
        this.kth = kth;
        this.ties = ties;
        this.selected = selected;
    }

    /**
     * @param scored partitions in corpus order; read five times
     * @param candidates how many of them are candidates, at least one
     * @param select a share of them below 1, a number from 1 on
     */
    static TopDocuments of(JavaRDD<Scored> scored, long candidates, double select) {
        double wanted = select < 1 ? Math.rint(select * candidates) : Math.floor(select);
        long k = (long) Math.max(1, Math.min(candidates, wanted));
        KthLargest kth = KthLargest.start(k);
        while (!kth.isFound()) {
            KthLargest state = kth;
            kth = kth.next(scored.treeAggregate(
                    new long[KthLargest.SLOTS],
                    (histogram, document) -> {
                        if (document.isCandidate()) {
                            state.count(document.rank(), histogram);
                        }
                        return histogram;
                    },
                    TopDocuments::sum));
        }
        return new TopDocuments(kth, ties(scored, kth), k);
    }

    private static long[] sum(long[] left, long[] right) {
        Arrays.setAll(left, i -> left[i] + right[i]);
        return left;
    }

    /** Deals out the ties that are to be selected, from the first partition on. */
    private static long[] ties(JavaRDD<Scored> scored, KthLargest kth) {
        long[] ties =
                scored
                        .mapPartitions(
                                documents -> List.of(countTies(documents, kth)).iterator())
                        .collect()
                        .stream()
                        .mapToLong(count -> count)
                        .toArray();
        long left = kth.ties();
        for (int i = 0; i < ties.length; i++) {
            ties[i] = Math.min(ties[i], left);
            left -= ties[i];
        }
        return ties;
    }

    private static long countTies(Iterator<Scored> documents, KthLargest kth) {
        long ties = 0;
        while (documents.hasNext()) {
            Scored document = documents.next();
            ties += document.isCandidate() && kth.compare(document.rank()) == 0 ? 1 : 0;
        }
        return ties;
    }

    /** How many are selected. */
    long size() {
        return selected;
    }

    /** The least rank of those selected. */
    double least() {
        return kth.value();
    }

    /** Tells of the documents of one partition, asked in their order, which are selected. */
    Chooser chooser(int partition) {
        return new Chooser(kth, ties[partition]);
    }

    /** What a task asks; for one pass over a partition. */
    static final class Chooser {
        private final KthLargest kth;
        private long tiesLeft;

        private Chooser(KthLargest kth, long tiesLeft) {
            this.kth = kth;
            this.tiesLeft = tiesLeft;
        }

        boolean selects(Scored document) {
            if (!document.isCandidate()) {
                return false;
            }
            int order = kth.compare(document.rank());
            return order > 0 || order == 0 && tiesLeft-- > 0;
        }
    }
}
