package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.statistics.counting.CountBlock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * How many words occur how often, and the counts that cut the running text into tenths: decile 1 is the tenth made of the
 * rarest words, decile 10 of the most frequent. Words of equal count fall into the same decile.
 */
final class WordFrequencies {
    private static final int DECILES = 10;

    private final TreeMap<Long, Long> wordsByCount = new TreeMap<>();

    WordFrequencies(JavaRDD<byte[]> words) {
        Map<Long, Long> histogram = words.flatMapToPair(block -> {
                    TreeMap<Long, Long> own = new TreeMap<>();
                    CountBlock.forEach(block, (source, from, to, count, docFreq) -> own.merge(count, 1L, Long::sum));
                    return own.entrySet().stream()
                            .map(e -> new Tuple2<>(e.getKey(), e.getValue()))
                            .iterator();
                })
                .reduceByKey(Long::sum)
                .collectAsMap();
        wordsByCount.putAll(histogram);
    }

    long distinctWords() {
        return wordsByCount.values().stream().mapToLong(n -> n).sum();
    }

    long sumTotalTermFreq() {
        return wordsByCount.entrySet().stream()
                .mapToLong(e -> e.getKey() * e.getValue())
                .sum();
    }

    /** How many words occur once. */
    long hapaxLegomena() {
        return wordsByCount.getOrDefault(1L, 0L);
    }

    WordRanks ranks() {
        return new WordRanks(wordsByCount);
    }

    /** Smallest count of a word of decile d or above, at d-2 for d = 2..10; {@code Long.MAX_VALUE} where there is none. */
    long[] decileCounts() {
        long[] least = new long[DECILES - 1];
        Arrays.fill(least, Long.MAX_VALUE);
        long total = sumTotalTermFreq();
        long rarer = 0;
        for (Map.Entry<Long, Long> entry : wordsByCount.entrySet()) {
            int decile = 1 + (int) (DECILES * rarer / total);
            for (int d = 2; d <= decile; d++) {
                least[d - 2] = Math.min(least[d - 2], entry.getKey());
            }
            rarer += entry.getKey() * entry.getValue();
        }
        return least;
    }
}
