package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All buckets, against the recurrence over a map. */
class NgramScorerTest {
    private static final int ORDERS = 5;

    private final int[] text = text();
    private final long[] positions = NgramText.positions(text, ORDERS);
    private final Map<List<Integer>, Pmi> expected = expected();

    @Test
    void scoresTravelInBlocksToTheLastBit() {
        for (int buckets : new int[] {1, 3, 64}) {
            assertThat(bits(scored(buckets))).isEqualTo(bits(expected)).hasSizeGreaterThan(1000);
        }
    }

    private Map<List<Integer>, Pmi> scored(int buckets) {
        Map<List<Integer>, Pmi> scored = new HashMap<>();
        Map<Integer, List<byte[]>> shorter = bigrams(buckets);
        collect(2, shorter, scored);
        for (int order = 3; order <= ORDERS; order++) {
            NgramScorer scorer = new NgramScorer(order, positions[order], buckets);
            Map<Integer, List<byte[]>> table = shorter;
            Map<Integer, List<byte[]>> departed =
                    shuffled(counted(order, buckets), (bucket, blocks) -> scorer.depart(blocks));
            Map<Integer, List<byte[]>> begun =
                    shuffled(departed, (bucket, blocks) -> scorer.meetFirst(blocks, of(table, bucket)));
            shorter = shuffled(begun, (bucket, blocks) -> scorer.meetLast(blocks, of(table, bucket)));
            collect(order, shorter, scored);
        }
        return scored;
    }

    private Map<Integer, List<byte[]>> bigrams(int buckets) {
        BucketedBlocks scored = new BucketedBlocks(buckets);
        counts(2)
                .forEach((source, from, to, count, docFreq) -> NgramBlock.writeScored(
                        scored.of(source, from, to), source, from, to, count, expected.get(boxed(source, from, to))));
        Map<Integer, List<byte[]>> blocks = new TreeMap<>();
        scored.forEach((bucket, block) -> blocks.put(bucket, List.of(block)));
        return blocks;
    }

    private Map<Integer, List<byte[]>> counted(int order, int buckets) {
        Map<Integer, List<byte[]>> blocks = new TreeMap<>();
        CountBlock.split(counts(order), buckets).forEach((bucket, block) -> blocks.put(bucket, List.of(block)));
        return blocks;
    }

    private static Map<Integer, List<byte[]>> shuffled(
            Map<Integer, List<byte[]>> blocks, BiFunction<Integer, Iterator<byte[]>, BucketedBlocks> task) {
        Map<Integer, List<byte[]>> delivered = new TreeMap<>();
        blocks.forEach((bucket, own) -> task.apply(bucket, own.iterator())
                .forEach((to, block) ->
                        delivered.computeIfAbsent(to, none -> new ArrayList<>()).add(block)));
        return delivered;
    }

    private static Iterator<byte[]> of(Map<Integer, List<byte[]>> blocks, int bucket) {
        return blocks.getOrDefault(bucket, List.of()).iterator();
    }

    private static void collect(int order, Map<Integer, List<byte[]>> blocks, Map<List<Integer>, Pmi> scored) {
        Stream<byte[]> all = blocks.values().stream().flatMap(List::stream);
        all.forEach(block -> NgramBlock.forEachScored(block, order, (words, count, pmi) -> assertThat(
                        scored.put(Arrays.stream(words).boxed().toList(), pmi))
                .isNull()));
    }

    private Map<List<Integer>, Pmi> expected() {
        Map<List<Integer>, Pmi> all = new HashMap<>();
        for (int order = 1; order <= ORDERS; order++) {
            long places = positions[order];
            counts(order).forEach((source, from, to, count, docFreq) -> {
                List<Integer> words = boxed(source, from, to);
                double logProbability = Pmi.logProbability(count, places);
                Pmi first = all.get(words.subList(0, words.size() - 1));
                Pmi last = all.get(words.subList(1, words.size()));
                all.put(
                        words,
                        first == null
                                ? Pmi.ofWord(logProbability)
                                : Pmi.ofNgram(logProbability, first.beginnings(), last.endings()));
            });
        }
        all.keySet().removeIf(words -> words.size() == 1);
        return all;
    }

    private static Map<List<Integer>, List<Long>> bits(Map<List<Integer>, Pmi> scores) {
        Map<List<Integer>, List<Long>> bits = new HashMap<>();
        scores.forEach((words, pmi) -> bits.put(
                words,
                Arrays.stream(pmi.toArray())
                        .mapToObj(Double::doubleToRawLongBits)
                        .toList()));
        return bits;
    }

    private static List<Integer> boxed(int[] source, int from, int to) {
        return Arrays.stream(source, from, to).boxed().toList();
    }

    private SequenceCounts counts(int order) {
        SequenceCounts counts = new SequenceCounts();
        for (int i = 0; i + order <= text.length; i++) {
            counts.add(text, i, i + order, 1, 0);
        }
        return counts;
    }

    private static int[] text() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(5, "text", "", 0, 0));
        int[] text = new int[2000];
        Arrays.setAll(text, i -> (int) (300 * Math.pow(random.nextDouble(), 3)));
        return text;
    }
}
