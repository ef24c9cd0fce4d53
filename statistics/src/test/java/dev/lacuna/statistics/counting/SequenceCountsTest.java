package dev.lacuna.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SequenceCountsTest {
    private static final int DOCUMENTS = 300;

    @Test
    void countsWhatAMapCounts() {
        SequenceCounts counts = new SequenceCounts();
        Map<List<Integer>, long[]> expected = new HashMap<>();
        countDocuments(0, DOCUMENTS, counts, expected);
        assertThat(asMap(counts)).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void blocksOfPartsMergeToTheWhole() {
        Map<List<Integer>, long[]> expected = new HashMap<>();
        int buckets = 7;
        List<List<byte[]>> shuffled = new ArrayList<>();
        for (int b = 0; b < buckets; b++) {
            shuffled.add(new ArrayList<>());
        }
        SequenceCounts part = new SequenceCounts();
        for (int from = 0; from < DOCUMENTS; from += 50) {
            part.clear();
            countDocuments(from, from + 50, part, expected);
            CountBlock.split(part, buckets)
                    .forEach((bucket, block) -> shuffled.get(bucket).add(block));
        }
        Map<List<Integer>, long[]> merged = new HashMap<>();
        for (List<byte[]> blocks : shuffled) {
            SequenceCounts bucket = new SequenceCounts();
            blocks.forEach(block -> CountBlock.merge(block, bucket));
            Map<List<Integer>, long[]> own = asMap(bucket);
            assertThat(Collections.disjoint(own.keySet(), merged.keySet())).isTrue();
            merged.putAll(own);
        }
        assertThat(merged).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void blocksCarryLargeValues() {
        SequenceCounts counts = new SequenceCounts();
        int[] sequence = {Integer.MAX_VALUE, 0, 128};
        counts.add(sequence, 0, 3, Long.MAX_VALUE / 2, 1L << 40);
        counts.add(sequence, 0, 0, 1, 1);
        SequenceCounts back = new SequenceCounts();
        CountBlock.merge(CountBlock.of(counts), back);
        assertThat(asMap(back)).usingRecursiveComparison().isEqualTo(asMap(counts));
    }

    private static void countDocuments(int from, int to, SequenceCounts counts, Map<List<Integer>, long[]> expected) {
        for (int document = from; document < to; document++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(3, "documents", "", document, 0));
            int[] text = new int[50];
            Arrays.setAll(text, i -> random.nextInt(6));
            Set<List<Integer>> seen = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                int end = i + 1 + random.nextInt(5);
                counts.addOccurrence(text, i, end, document + 1);
                List<Integer> key = boxed(text, i, end);
                long[] both = expected.computeIfAbsent(key, k -> new long[2]);
                both[0]++;
                both[1] += seen.add(key) ? 1 : 0;
            }
        }
    }

    private static Map<List<Integer>, long[]> asMap(SequenceCounts counts) {
        Map<List<Integer>, long[]> map = new HashMap<>();
        counts.forEach((source, from, to, totalTermFreq, docFreq) ->
                map.put(boxed(source, from, to), new long[] {totalTermFreq, docFreq}));
        assertThat(map).hasSize(counts.size());
        return map;
    }

    private static List<Integer> boxed(int[] source, int from, int to) {
        return Arrays.stream(source, from, to).boxed().toList();
    }
}
