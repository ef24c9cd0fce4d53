package dev.lacuna.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MergedPairsTest {
    private static final int BUCKETS = 5;

    @Property(tries = 60, seed = "42")
    void partsMergeToTheWholeInAnyOrder(@ForAll @IntRange(min = 1, max = 40) int parts, @ForAll long shuffle) {
        TreeMap<Long, Long> expected = new TreeMap<>();
        List<List<byte[]>> shuffled = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            shuffled.add(new ArrayList<>());
        }
        PairCounts own = new PairCounts();
        for (int part = 0; part < parts; part++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(5, "merged pairs", "", part, 0));
            own.clear();
            for (int i = random.nextInt(200); i > 0; i--) {
                long pair = PairCounts.pair(random.nextInt(9) * 100_000, random.nextInt(30));
                own.add(pair, 1);
                expected.merge(pair, 1L, Long::sum);
            }
            PairBlock.splitSorted(own, BUCKETS)
                    .forEach((bucket, block) -> shuffled.get(bucket).add(block));
        }
        TreeMap<Long, Long> merged = new TreeMap<>();
        for (List<byte[]> blocks : shuffled) {
            Collections.shuffle(blocks, new Random(shuffle));
            Map<Long, Long> bucket = merged(blocks);
            assertThat(List.copyOf(bucket.keySet())).isSorted();
            bucket.forEach((pair, count) -> assertThat(merged.put(pair, count)).isNull());
        }
        assertThat(merged).isEqualTo(expected);
    }

    private static Map<Long, Long> merged(List<byte[]> blocks) {
        MergedPairs pairs = new MergedPairs();
        blocks.forEach(pairs::add);
        Map<Long, Long> map = new LinkedHashMap<>();
        PairBlock.forEach(pairs.toBlock(), (pair, count) -> assertThat(map.put(pair, count))
                .isNull());
        return map;
    }

    @Test
    void largeValuesAndRarePairs() {
        PairCounts counts = new PairCounts();
        counts.add(PairCounts.pair(Integer.MAX_VALUE, Integer.MAX_VALUE), 1L << 60);
        counts.add(PairCounts.pair(0, Integer.MAX_VALUE), 7);
        counts.add(PairCounts.pair(0, 0), 8);
        List<byte[]> blocks = new ArrayList<>();
        PairBlock.splitSorted(counts, 1).forEach((bucket, block) -> blocks.add(block));
        Map<Long, Long> once = merged(blocks);
        assertThat(once.keySet())
                .containsExactly(0L, (long) Integer.MAX_VALUE, Long.MAX_VALUE >> 32 << 32 | Integer.MAX_VALUE);
        assertThat(once.values()).containsExactly(8L, 7L, 1L << 60);
        Map<Long, Long> left = new TreeMap<>();
        PairBlock.forEach(PairBlock.frequent(blocks.get(0), 8), left::put);
        assertThat(left.values()).containsExactly(8L, 1L << 60);
    }
}
