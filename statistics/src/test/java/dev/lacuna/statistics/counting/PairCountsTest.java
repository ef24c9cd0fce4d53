package dev.lacuna.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairCountsTest {
    private static final int ADDED = 60_000;

    @Test
    void countsWhatAMapCounts() {
        PairCounts counts = new PairCounts();
        Map<Long, Long> expected = new HashMap<>();
        add(0, ADDED, counts, expected);
        assertThat(asMap(counts)).isEqualTo(expected).hasSizeGreaterThan(10_000);
        expected.forEach((pair, count) -> assertThat(counts.get(pair)).isEqualTo(count));
        assertThat(counts.get(PairCounts.pair(7, 5000))).isZero();
        counts.clear();
        assertThat(asMap(counts)).isEmpty();
    }

    @Test
    void blocksOfPartsMergeToTheWhole() {
        for (int buckets = 1; buckets <= 7; buckets++) {
            Map<Long, Long> expected = new HashMap<>();
            List<PairCounts> merged = new ArrayList<>();
            for (int b = 0; b < buckets; b++) {
                merged.add(new PairCounts());
            }
            PairCounts part = new PairCounts();
            for (int from = 0; from < ADDED; from += ADDED / 3) {
                part.clear();
                add(from, from + ADDED / 3, part, expected);
                PairBlock.split(part, buckets).forEach((bucket, block) -> PairBlock.merge(block, merged.get(bucket)));
            }
            Map<Long, Long> found = new HashMap<>();
            merged.forEach(bucket -> asMap(bucket)
                    .forEach((pair, count) -> assertThat(found.put(pair, count)).isNull()));
            assertThat(found).as("%d buckets", buckets).isEqualTo(expected);
            assertThat(merged).allMatch(bucket -> bucket.size() > 5000 / merged.size());
        }
    }

    @Test
    void frequentPairsComeInTheirOrder() {
        PairCounts counts = new PairCounts();
        Map<Long, Long> expected = new HashMap<>();
        add(0, ADDED, counts, expected);
        byte[] block = PairBlock.frequent(counts, 4);
        List<Long> pairs = new ArrayList<>();
        PairBlock.forEach(block, (pair, count) -> {
            pairs.add(pair);
            assertThat(count).isEqualTo(expected.get(pair));
        });
        expected.values().removeIf(count -> count < 4);
        assertThat(pairs).isSorted().hasSize(expected.size()).containsAll(expected.keySet());
        assertThat(PairBlock.size(block, 0)).isEqualTo(pairs.size());
        assertThat(PairBlock.size(block, 9))
                .isEqualTo(
                        expected.values().stream().filter(count -> count >= 9).count())
                .isPositive();
    }

    @Test
    void largeValuesAreKept() {
        PairCounts counts = new PairCounts();
        long largest = PairCounts.pair(Integer.MAX_VALUE, Integer.MAX_VALUE);
        counts.add(largest, 1L << 60);
        counts.add(PairCounts.pair(0, 0), 1);
        Map<Long, Long> back = new HashMap<>();
        PairBlock.forEach(PairBlock.frequent(counts, 1), back::put);
        assertThat(back).isEqualTo(Map.of(0L, 1L, largest, 1L << 60));
        assertThat(PairCounts.first(largest))
                .isEqualTo(PairCounts.second(largest))
                .isEqualTo(Integer.MAX_VALUE);
    }

    private static void add(int from, int to, PairCounts counts, Map<Long, Long> expected) {
        for (int i = from; i < to; i++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(4, "pairs", "", i, 0));
            int first = (int) (1000 * Math.pow(random.nextDouble(), 4));
            long pair = PairCounts.pair(first, (int) (1000 * Math.pow(random.nextDouble(), 4)));
            counts.add(pair, 1);
            expected.merge(pair, 1L, Long::sum);
        }
    }

    private static Map<Long, Long> asMap(PairCounts counts) {
        Map<Long, Long> map = new HashMap<>();
        counts.forEach(map::put);
        assertThat(map).hasSize(counts.size());
        return map;
    }
}
