package dev.lacuna.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconCutterTest {
    private static Map<List<Integer>, Long> cut(PairPmis pairs, int longest, int... text) {
        SequenceCounts counts = new SequenceCounts();
        new LexiconCutter(pairs, longest).count(text, counts);
        Map<List<Integer>, Long> found = new HashMap<>();
        counts.forEach((source, from, to, count, docFreq) ->
                found.put(Arrays.stream(source, from, to).boxed().toList(), count));
        return found;
    }

    private static PairPmis pairs(double... scores) {
        PairPmis pairs = new PairPmis(scores.length);
        for (int i = 0; i < scores.length; i++) {
            pairs.put(i, i + 1, scores[i]);
        }
        return pairs;
    }

    @Test
    void cutsWhereNeighboursDoNotBelongTogether() {
        PairPmis pairs = pairs(4, 5);
        assertThat(cut(pairs, 7, 0, 1, 2, 0, 1, 9, 9, 1, 2))
                .isEqualTo(Map.of(List.of(0, 1, 2), 1L, List.of(0, 1), 1L, List.of(1, 2), 1L));
        assertThat(cut(pairs, 7, 0, 1, WordCodes.SENTENCE_END, 0, WordCodes.DOCUMENT_END, 1, 2, WordCodes.RARE))
                .isEqualTo(Map.of(List.of(0, 1), 1L, List.of(1, 2), 1L));
        assertThat(cut(pairs, 7)).isEmpty();
        assertThat(cut(pairs, 7, 0)).isEmpty();
    }

    @Test
    void cutsLongStretchesAtTheWeakestPair() {
        assertThat(cut(pairs(5, 3, 4, 6), 3, 0, 1, 2, 3, 4))
                .as("0 1 | 2 3 4")
                .containsOnlyKeys(List.of(0, 1), List.of(2, 3, 4));
        assertThat(cut(pairs(5, 3, 3, 6), 3, 0, 1, 2, 3, 4))
                .as("of equal ones the last: 0 1 2 | 3 4")
                .containsOnlyKeys(List.of(0, 1, 2), List.of(3, 4));
        PairPmis same = new PairPmis(1);
        same.put(0, 0, 1);
        assertThat(cut(same, 3, new int[10])).isEqualTo(Map.of(List.of(0, 0, 0), 3L));
    }

    @Test
    void pairsAreFoundAmongMany() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "pairs", "", 0, 0));
        Map<List<Integer>, Double> wanted = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            wanted.put(List.of(random.nextInt(100) << 20, random.nextInt(1000)), random.nextDouble());
        }
        PairPmis pairs = new PairPmis(wanted.size());
        wanted.forEach((pair, score) -> pairs.put(pair.get(0), pair.get(1), score));
        wanted.forEach(
                (pair, score) -> assertThat(pairs.of(pair.get(0), pair.get(1))).isEqualTo(score));
        List<Double> absent = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            absent.add(pairs.of((i << 20) + 1, i));
        }
        absent.add(pairs.of(-1, -1));
        absent.add(pairs.of(0, WordCodes.BREAK));
        absent.add(new PairPmis(0).of(0, 0));
        assertThat(absent).containsOnly(Double.NEGATIVE_INFINITY);
    }
}
