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
import java.util.stream.IntStream;
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
        counts.addTerm(sequence, 0, 3, Long.MAX_VALUE / 2, 1L << 40, 1L << 50);
        counts.add(sequence, 0, 0, 1, 1);
        SequenceCounts back = new SequenceCounts();
        CountBlock.merge(CountBlock.of(counts), back);
        assertThat(asMap(back)).usingRecursiveComparison().isEqualTo(asMap(counts));
    }

    private static void countDocuments(int from, int to, SequenceCounts counts, Map<List<Integer>, long[]> expected) {
        Place place = new Place();
        for (int document = from; document < to; document++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(3, "documents", "", document, 0));
            int[] text = new int[50];
            Arrays.setAll(text, i -> random.nextInt(6));
            int[] sentenceStarts = IntStream.range(0, 50)
                    .filter(i -> i == 0 || random.nextInt(9) == 0)
                    .toArray();
            Set<List<Integer>> inDocument = new HashSet<>();
            Set<List<Integer>> inSentence = new HashSet<>();
            place.beginDocument(sentenceStarts);
            for (int i = 0; i < 40; i++) {
                if (Arrays.binarySearch(sentenceStarts, i) >= 0) {
                    inSentence.clear();
                }
                int end = i + 1 + random.nextInt(5);
                place.moveTo(i);
                counts.addOccurrence(text, i, end, place);
                List<Integer> key = boxed(text, i, end);
                long[] all = expected.computeIfAbsent(key, k -> new long[3]);
                all[0]++;
                all[1] += inDocument.add(key) ? 1 : 0;
                all[2] += inSentence.add(key) ? 1 : 0;
            }
        }
    }

    @Test
    void sentencesThatStartTogetherOrAreSkippedAreOne() {
        Place place = new Place();
        place.beginDocument(new int[] {0, 0, 3, 4, 9});
        assertThat(place.sentence()).isEqualTo(1);
        place.moveTo(2);
        assertThat(place.sentence()).isEqualTo(1);
        place.moveTo(5);
        assertThat(place.sentence()).isEqualTo(2);
        assertThat(place.isNewInSentence(1)).isTrue();
        assertThat(place.isNewInDocument(1)).isFalse();
        place.beginDocument(new int[0]);
        place.moveTo(100);
        assertThat(place.sentence()).isEqualTo(3);
        assertThat(place.isNewInDocument(2)).isTrue();
        assertThat(place.isNewInDocument(3)).isFalse();
    }

    private static Map<List<Integer>, long[]> asMap(SequenceCounts counts) {
        Map<List<Integer>, long[]> map = new HashMap<>();
        counts.forEachTerm((source, from, to, totalTermFreq, docFreq, sentenceFreq) ->
                map.put(boxed(source, from, to), new long[] {totalTermFreq, docFreq, sentenceFreq}));
        assertThat(map).hasSize(counts.size());
        return map;
    }

    private static List<Integer> boxed(int[] source, int from, int to) {
        return Arrays.stream(source, from, to).boxed().toList();
    }
}
