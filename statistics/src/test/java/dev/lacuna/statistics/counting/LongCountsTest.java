package dev.lacuna.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LongCountsTest {
    private static final int BUCKETS = 5;

    @Test
    void countsWhatAMapCounts() {
        LongCounts counts = new LongCounts(Integer.MAX_VALUE);
        TreeMap<Long, Long> expected = new TreeMap<>();
        KeyedRandom random = random(0);
        for (int i = 0; i < 100_000; i++) {
            long key = (long) random.nextInt(300) << 32 | random.nextInt(200);
            long count = 1 + random.nextInt(3);
            counts.add(key, count);
            expected.merge(key, count, Long::sum);
        }
        assertThat(asMap(counts)).isEqualTo(expected).hasSizeGreaterThan(40_000);
        assertThat(counts.count(1L << 50)).isZero();
        expected.forEach((key, count) -> assertThat(counts.count(key)).isEqualTo(count));
    }

    @Test
    void keysComeInOrderOnceEach() {
        LongCounts counts = new LongCounts(Integer.MAX_VALUE);
        for (long key : new long[] {5, Long.MAX_VALUE, 0, 1L << 40, 5, 0}) {
            counts.add(key, 1);
        }
        List<Long> keys = new ArrayList<>();
        counts.forEach((key, count) -> keys.add(key));
        assertThat(keys).containsExactly(0L, 5L, 1L << 40, Long.MAX_VALUE);
    }

    @Test
    void isFullFromTheLimitOnAndEmptyAfterwards() {
        LongCounts counts = new LongCounts(3);
        counts.add(7, 1);
        counts.add(0, 1);
        counts.add(7, 1);
        assertThat(counts.isFull()).isFalse();
        counts.add(9, 1);
        assertThat(counts.isFull()).isTrue();
        counts.clear();
        assertThat(counts.isFull()).isFalse();
        assertThat(counts.size()).isZero();
        assertThat(counts.count(0)).isZero();
        counts.add(9, 4);
        assertThat(asMap(counts)).isEqualTo(Map.of(9L, 4L));
    }

    @Property(tries = 200, seed = "41")
    void blocksCarryEveryKeyAndCount(
            @ForAll @Size(max = 50) List<@LongRange(min = 0) Long> keys,
            @ForAll @LongRange(min = 1, max = 1L << 55) long count) {
        LongCounts counts = new LongCounts(Integer.MAX_VALUE);
        keys.forEach(key -> counts.add(key, count));
        TreeMap<Long, Long> carried = new TreeMap<>();
        for (byte[] block : LongBlock.split(counts, BUCKETS)) {
            if (block != null) {
                LongBlock.forEach(
                        block, (key, n) -> assertThat(carried.put(key, n)).isNull());
            }
        }
        assertThat(carried).isEqualTo(asMap(counts));
    }

    @Property(tries = 60, seed = "42")
    void partsMergeToTheWholeInAnyOrder(@ForAll @IntRange(min = 1, max = 40) int parts, @ForAll long shuffle) {
        LongCounts whole = new LongCounts(Integer.MAX_VALUE);
        List<byte[][]> blocks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            KeyedRandom random = random(part);
            LongCounts own = new LongCounts(Integer.MAX_VALUE);
            for (int i = random.nextInt(200); i > 0; i--) {
                long key = (long) random.nextInt(9) << 32 | random.nextInt(30);
                own.add(key, 1);
                whole.add(key, 1);
            }
            blocks.add(LongBlock.split(own, BUCKETS));
        }
        byte[][] expected = LongBlock.split(whole, BUCKETS);
        Collections.shuffle(blocks, new java.util.Random(shuffle));
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            MergedBlocks merged = new MergedBlocks();
            for (byte[][] part : blocks) {
                if (part[bucket] != null) {
                    merged.add(part[bucket]);
                }
            }
            assertThat(merged.toBlock()).isEqualTo(expected[bucket] == null ? new byte[0] : expected[bucket]);
        }
    }

    @Test
    void rareKeysAreDropped() {
        LongCounts counts = new LongCounts(Integer.MAX_VALUE);
        for (int key = 0; key < 10; key++) {
            counts.add(key, 1 + key);
        }
        Map<Long, Long> left = new TreeMap<>();
        LongBlock.forEach(LongBlock.atLeast(LongBlock.split(counts, 1)[0], 8), left::put);
        assertThat(left).isEqualTo(Map.of(7L, 8L, 8L, 9L, 9L, 10L));
    }

    @Test
    void bucketsShareKeysEvenly() {
        LongCounts counts = new LongCounts(Integer.MAX_VALUE);
        int[] sizes = new int[8];
        for (long key = 0; key < 80_000; key++) {
            counts.add((key / 400) << 32 | key % 400, 1);
        }
        byte[][] blocks = LongBlock.split(counts, sizes.length);
        for (int bucket = 0; bucket < sizes.length; bucket++) {
            int own = bucket;
            LongBlock.forEach(blocks[bucket], (key, count) -> sizes[own]++);
        }
        // 10,000 expected, standard deviation below 100: five of them.
        for (int size : sizes) {
            assertThat(size).isBetween(9_500, 10_500);
        }
    }

    private static TreeMap<Long, Long> asMap(LongCounts counts) {
        TreeMap<Long, Long> map = new TreeMap<>();
        counts.forEach(map::put);
        assertThat(map).hasSize(counts.size());
        return map;
    }

    private static KeyedRandom random(int part) {
        return new KeyedRandom(RandomKey.of(5, "long counts", "", part, 0));
    }
}
