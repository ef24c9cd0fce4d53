package dev.lacuna.statistics.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContextsTest {
    private static final int B = WordCodes.BREAK;
    private static final int R = WordCodes.RARE;
    private static final int S = WordCodes.SENTENCE_END;
    private static final int D = WordCodes.DOCUMENT_END;

    private static List<String> sentences(int... text) {
        List<String> sentences = new ArrayList<>();
        new Sentences()
                .forEach(
                        text,
                        0,
                        text.length,
                        (words, size) -> sentences.add(Arrays.toString(Arrays.copyOf(words, size))));
        return sentences;
    }

    @Test
    void sentencesHoldWordsAndThePlacesOfRareOnes() {
        assertThat(sentences(1, B, R, 2, S, B, S, 3, D, D, B, 4)).containsExactly("[1, -2, 2]", "[3]", "[4]");
        assertThat(sentences()).isEmpty();
        assertThat(sentences(java.util.stream.IntStream.range(0, 1000).toArray()))
                .hasSize(1);
    }

    @Test
    void pairsAreThoseWithinTheWindowOnceAndRareWordsKeepTheirPlace() {
        List<String> pairs = new ArrayList<>();
        ContextPairs.forEach(
                new int[] {7, R, 8, 9, 99},
                4,
                2,
                (left, right, distance) -> pairs.add(left + " " + right + " " + distance));
        assertThat(pairs).containsExactly("7 8 2", "8 9 1");
    }

    @Test
    void pairsAreThoseOfTheDefinition() {
        int[] words = random(200, 30, "pairs");
        List<String> found = new ArrayList<>();
        ContextPairs.forEach(words, 200, 5, (left, right, d) -> found.add(left + " " + right + " " + d));
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            for (int j = i + 1; j < 200; j++) {
                if (j - i <= 5) {
                    wanted.add(words[i] + " " + words[j] + " " + (j - i));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static int[] random(int size, int bound, String purpose) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, purpose, "", 0, 0));
        int[] values = new int[size];
        Arrays.setAll(values, i -> random.nextInt(bound));
        return values;
    }

    /** Rows and columns from all over the range, some of them often. */
    private static Map<Long, Long> fill(PairCounts counts, int pairs, String purpose) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, purpose, "", 0, 0));
        Map<Long, Long> wanted = new TreeMap<>();
        for (int i = 0; i < pairs; i++) {
            int row = random.nextInt(3) == 0 ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(20);
            int column = random.nextInt(3) == 0 ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(20);
            counts.add(PairCounts.pair(row, column), i % 5 + 1);
            wanted.merge((long) row << 32 | column, i % 5 + 1L, Long::sum);
        }
        return wanted;
    }

    @Test
    void blocksBringTheCountsOfARowTogetherFromManyTasks() {
        PairCounts one = new PairCounts();
        PairCounts two = new PairCounts();
        Map<Long, Long> wanted = fill(one, 3000, "one");
        fill(two, 3000, "two").forEach((pair, count) -> wanted.merge(pair, count, Long::sum));
        Map<Integer, List<byte[]>> buckets = new TreeMap<>();
        for (PairCounts counts : List.of(one, two)) {
            RowBlock.split(counts, 3, 4)
                    .forEach((bucket, block) -> buckets.computeIfAbsent(bucket, b -> new ArrayList<>())
                            .add(block));
        }
        assertThat(buckets).hasSize(3);
        Map<Long, Long> found = new TreeMap<>();
        Map<Integer, Integer> bucketOfGroup = new TreeMap<>();
        buckets.forEach((bucket, blocks) -> {
            int[] last = {-1};
            RowBlock.forEachRow(RowBlock.merge(blocks.iterator()), (row, columns, counts, size) -> {
                assertThat(row).isGreaterThan(last[0]);
                last[0] = row;
                assertThat(bucketOfGroup.merge(row / 4, bucket, (a, b) -> a)).isEqualTo(bucket);
                for (int i = 0; i < size; i++) {
                    assertThat(found.put((long) row << 32 | columns[i], counts[i]))
                            .isNull();
                }
            });
        });
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void ppmiIsHowMuchLikelierAContextIsNearTheWord() {
        Ppmi plain = Ppmi.of(new long[] {2, 6, 0}, 1);
        assertThat(plain.of(3, Math.log(4), 0)).isCloseTo(Math.log(0.75 / 0.25), within(1e-12));
        assertThat(plain.of(1, Math.log(4), 1)).isZero();
        Ppmi smoothed = Ppmi.of(new long[] {1, 16}, 0.75);
        assertThat(smoothed.of(5000, Math.log(9000), 0)).isCloseTo(Math.log(5.0 / 9 * 9), within(1e-12));
    }
}
