package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.config.SkipgramsParams;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.ngram.NgramText;
import dev.lacuna.statistics.ngram.SkipgramCounter;
import dev.lacuna.statistics.ngram.Units;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Skip-grams of at least the minimum count, in blocks that hold the words left out in place of {@code docFreq}.
 */
final class SkipgramCounts {
    private final SkipgramsParams params;
    private final Buckets buckets;

    SkipgramCounts(SkipgramsParams params, Buckets buckets) {
        this.params = params;
        this.buckets = buckets;
    }

    /** One block a bucket. */
    JavaRDD<byte[]> of(JavaRDD<int[]> text) {
        SkipgramsParams wanted = params;
        Buckets layout = buckets;
        return buckets.merge(text.mapPartitionsToPair(chunks -> partial(chunks, wanted, layout)), params.minCount());
    }

    private static Iterator<Tuple2<Integer, byte[]>> partial(
            Iterator<int[]> chunks, SkipgramsParams params, Buckets buckets) {
        SkipgramCounter counter = new SkipgramCounter(params.order(), params.maxSkip());
        return buckets.count(
                chunks, (chunk, counts) -> counter.count(NgramText.bounded(chunk, params.acrossSentences()), counts));
    }

    /** The skip-grams by rank, a partition a bucket. */
    static JavaRDD<Skipgram> ranked(JavaRDD<byte[]> blocks, Broadcast<? extends Units> units) {
        return blocks.flatMap(block -> {
            List<Skipgram> grams = new ArrayList<>();
            CountBlock.forEach(
                    block,
                    (source, from, to, totalTermFreq, skipped) -> grams.add(
                            new Skipgram(NgramNames.of(source, from, to, units.value()), totalTermFreq, skipped)));
            grams.sort(null);
            return grams.iterator();
        });
    }

    static long size(JavaRDD<byte[]> blocks) {
        return blocks.map(block -> CountBlock.size(block, 0)).fold(0L, Long::sum);
    }

    /** The first {@code most} of all. */
    static List<Skipgram> top(JavaRDD<Skipgram> ranked, int most) {
        return ranked.mapPartitions(grams -> {
                    List<Skipgram> best = new ArrayList<>();
                    while (best.size() < most && grams.hasNext()) {
                        best.add(grams.next());
                    }
                    return best.iterator();
                })
                .takeOrdered(most);
    }
}
