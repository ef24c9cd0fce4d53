package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.collocation.PhraseScore;
import dev.lacuna.statistics.collocation.Phrases;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Finds the pairs of words and phrases that become phrases, in a text in which those found before are joined. */
final class PhrasePass {
    private PhrasePass() {}

    /** A pair that becomes a phrase. */
    record Found(int first, int second, long totalTermFreq, double score) implements Serializable {
        private static final Comparator<Found> RANKING = Comparator.comparingDouble(Found::score)
                .thenComparingLong(Found::totalTermFreq)
                .reversed()
                .thenComparingInt(Found::first)
                .thenComparingInt(Found::second);
    }

    /** The pairs that occur at least {@code minCount} times with a score above {@code threshold}, best first. */
    static List<Found> of(
            JavaSparkContext spark,
            JavaRDD<int[]> chunks,
            Phrases phrases,
            Buckets buckets,
            int minCount,
            double threshold) {
        Broadcast<Phrases> known = spark.broadcast(phrases);
        JavaRDD<byte[]> counts = buckets.merge(
                        chunks.mapPartitionsToPair(part -> count(part, known.value(), buckets)), minCount)
                .persist(StorageLevel.MEMORY_AND_DISK());
        long[] singles = new long[phrases.size()];
        for (byte[] block : counts.map(PhrasePass::singles).collect()) {
            CountBlock.forEach(block, (source, from, to, count, none) -> singles[source[from]] = count);
        }
        long words = chunks.map(chunk -> words(chunk, known.value())).fold(0L, Long::sum);
        Broadcast<long[]> ofSingles = spark.broadcast(singles);
        PhraseScore score = new PhraseScore(minCount, words);
        List<Found> found =
                collect(counts.flatMap(block -> found(block, score, threshold, ofSingles.value())), threshold);
        counts.unpersist();
        ofSingles.destroy();
        known.destroy();
        return found;
    }

    private static List<Found> collect(JavaRDD<Found> pairs, double threshold) {
        long size = pairs.count();
        if (size > ChosenNgrams.MOST) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot join phrases: %d pairs are more than the %d that fit; raise statistics.phrases.thresholds or "
                            + "statistics.phrases.min-count (%s)",
                    size,
                    ChosenNgrams.MOST,
                    threshold));
        }
        List<Found> found = new ArrayList<>(pairs.collect());
        found.sort(Found.RANKING);
        return found;
    }

    private static Iterator<Tuple2<Integer, byte[]>> count(Iterator<int[]> chunks, Phrases phrases, Buckets buckets) {
        return buckets.count(chunks, (chunk, counts) -> {
            int[] text = chunk.clone();
            int length = phrases.join(text, text.length);
            for (int i = 0; i < length; i++) {
                if (text[i] >= 0) {
                    counts.add(text, i, i + 1, 1, 0);
                    if (i + 1 < length && text[i + 1] >= 0) {
                        counts.add(text, i, i + 2, 1, 0);
                    }
                }
            }
        });
    }

    private static long words(int[] chunk, Phrases phrases) {
        int[] text = chunk.clone();
        int length = phrases.join(text, text.length);
        long words = 0;
        for (int i = 0; i < length; i++) {
            words += WordCodes.isWord(text[i]) ? 1 : 0;
        }
        return words;
    }

    private static byte[] singles(byte[] block) {
        SequenceCounts singles = new SequenceCounts();
        CountBlock.forEach(block, (source, from, to, count, none) -> {
            if (to - from == 1) {
                singles.add(source, from, to, count, 0);
            }
        });
        return CountBlock.of(singles);
    }

    private static Iterator<Found> found(byte[] block, PhraseScore score, double threshold, long[] singles) {
        List<Found> found = new ArrayList<>();
        CountBlock.forEach(block, (source, from, to, count, none) -> {
            if (to - from == 2) {
                double value = score.of(count, singles[source[from]], singles[source[from + 1]]);
                if (value > threshold) {
                    found.add(new Found(source[from], source[from + 1], count, value));
                }
            }
        });
        return found.iterator();
    }
}
