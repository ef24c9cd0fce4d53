package dev.lacuna.jobs.statistics.ngrams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.ngram.MinCounts;
import dev.lacuna.statistics.ngram.NgramBlock;
import dev.lacuna.statistics.ngram.Units;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counting in small memory: every figure is the same to the last bit, and that of a recount. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NgramCountsTest {
    private static final int MAX_ORDER = 6;
    private static final int WORDS = 40;
    private static final MinCounts MIN_COUNTS = new MinCounts(List.of(2, 9, 3, 12, 2));
    private static final NgramLimits ROOMY = NgramLimits.DEFAULT;

    private final List<int[]> chunks = chunks();
    private SparkSessions sessions;
    private JavaSparkContext spark;

    /** What is found of an n-gram: its count and the bits of its score. */
    private record Found(long count, long pmi) {}

    private record Content(Map<List<Integer>, Found> ngrams, List<List<Long>> orders) {}

    /** Word numbers with their counts in {@link #chunks()}. */
    private record CountedWords(long[] counts) implements Units {
        @Override
        public int size() {
            return counts.length;
        }

        @Override
        public long count(int number) {
            return counts[number];
        }

        @Override
        public String text(int number) {
            return "w" + number;
        }
    }

    @BeforeAll
    void start() {
        Cli.prepare();
        sessions = new SparkSessions("local[2]", Map.of());
        spark = JavaSparkContext.fromSparkContext(sessions.get().sparkContext());
    }

    @AfterAll
    void stop() {
        sessions.close();
    }

    @Test
    void countsAreThoseOfARecount() {
        Map<List<Integer>, Long> windows = windows();
        Map<List<Integer>, Long> counts = new HashMap<>();
        Content content = count(ROOMY, 3, 4);
        content.ngrams.forEach((ngram, found) -> counts.put(ngram, found.count));
        Map<List<Integer>, Long> reachable = new HashMap<>(windows);
        reachable
                .entrySet()
                .removeIf(entry -> entry.getKey().size() == 1
                        || entry.getValue()
                                < MIN_COUNTS.reachable(entry.getKey().size(), MAX_ORDER)
                        || entry.getKey().contains(WordCodes.RARE));
        assertThat(counts).isEqualTo(reachable);
        for (int order = 2; order <= MAX_ORDER; order++) {
            int n = order;
            long positions = windows.entrySet().stream()
                    .filter(entry -> entry.getKey().size() == n)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            List<Long> ofOrder = counts.entrySet().stream()
                    .filter(entry -> entry.getKey().size() == n)
                    .map(Map.Entry::getValue)
                    .toList();
            long kept = ofOrder.stream()
                    .filter(count -> count >= MIN_COUNTS.kept(n))
                    .count();
            assertThat(content.orders.get(order - 2))
                    .containsExactly((long) order, positions, (long) ofOrder.size(), kept);
            assertThat(kept).as("kept of order %d", order).isPositive();
        }
        assertThat(content.orders.get(0).get(2))
                .isGreaterThan(content.orders.get(0).get(3));
    }

    @Test
    void flushesNumberingsTasksAndBucketsChangeNothing() {
        Content expected = count(ROOMY, 3, 4);
        long bigrams = expected.orders.get(0).get(2);
        long trigrams = expected.orders.get(1).get(2);
        assertThat(trigrams).as("too many for what bigrams fit in").isGreaterThan(bigrams);
        assertThat(count(new NgramLimits(10, ROOMY.mostNumbered()), 5, 7)).isEqualTo(expected);
        assertThat(count(new NgramLimits(ROOMY.mostPairs(), 0), 2, 4))
                .as("none numbered")
                .isEqualTo(expected);
        assertThat(count(new NgramLimits(20, (int) bigrams), 1, 5))
                .as("bigrams numbered")
                .isEqualTo(expected);
    }

    @Test
    void aTextWithoutWordsHasNoNgrams() {
        Content content = count(List.of(), ROOMY, 1, 4);
        assertThat(content.ngrams).isEmpty();
        assertThat(content.orders).hasSize(MAX_ORDER - 1).contains(List.of(2L, 0L, 0L, 0L));
    }

    private Content count(NgramLimits limits, int tasks, int buckets) {
        return count(chunks, limits, tasks, buckets);
    }

    private Content count(List<int[]> text, NgramLimits limits, int tasks, int buckets) {
        Broadcast<Units> units = spark.broadcast(new CountedWords(wordCounts()));
        NgramCounts counts = new NgramCounts(
                spark,
                spark.parallelize(text, tasks),
                units,
                Buckets.forCorpus((long) buckets << 23),
                MIN_COUNTS,
                MAX_ORDER,
                limits);
        Content content = new Content(new HashMap<>(), new ArrayList<>());
        for (NgramOrder order : counts.orders()) {
            content.orders.add(List.of((long) order.order(), order.positions(), order.reachable(), order.kept()));
            for (byte[] block : order.scored().collect()) {
                NgramBlock.forEachScored(block, order.order(), (words, count, pmi) -> assertThat(content.ngrams.put(
                                Arrays.stream(words).boxed().toList(),
                                new Found(count, Double.doubleToRawLongBits(pmi.score()))))
                        .isNull());
            }
        }
        counts.unpersist();
        return content;
    }

    private Map<List<Integer>, Long> windows() {
        Map<List<Integer>, Long> windows = new HashMap<>();
        for (int[] chunk : chunks) {
            for (int from = 0; from < chunk.length; from++) {
                for (int to = from + 1;
                        to <= Math.min(from + MAX_ORDER, chunk.length) && WordCodes.isWord(chunk[to - 1]);
                        to++) {
                    windows.merge(Arrays.stream(chunk, from, to).boxed().toList(), 1L, Long::sum);
                }
            }
        }
        return windows;
    }

    private long[] wordCounts() {
        long[] counts = new long[WORDS];
        chunks.forEach(chunk -> Arrays.stream(chunk).filter(code -> code >= 0).forEach(word -> counts[word]++));
        return counts;
    }

    /** Skewed words and phrases that come again; the last words of the numbering are rare. */
    private static List<int[]> chunks() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(6, "chunks", "", 0, 0));
        List<int[]> chunks = new ArrayList<>();
        for (int c = 0; c < 12; c++) {
            int[] chunk = new int[400];
            for (int i = 0; i < chunk.length; i++) {
                int die = random.nextInt(20);
                boolean follows = die < 9 && i > 0 && chunk[i - 1] >= 0;
                int word = follows
                        ? (chunk[i - 1] * 7 + 1) % WORDS
                        : (int) ((WORDS + 4) * Math.pow(random.nextDouble(), 3));
                chunk[i] = die == 19 ? WordCodes.SENTENCE_END : word < WORDS ? word : WordCodes.RARE;
            }
            chunk[chunk.length - 1] = WordCodes.DOCUMENT_END;
            chunks.add(chunk);
        }
        return chunks;
    }
}
