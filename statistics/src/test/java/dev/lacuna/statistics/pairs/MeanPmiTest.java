package dev.lacuna.statistics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.words.WordCodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanPmiTest {
    private static final int WORDS = 20;

    private final NumberedText text = new NumberedText(80, WORDS, 12);
    private final PairCounts counts = new PairCounts();
    private final PairMargins margins = new PairMargins(WORDS);

    MeanPmiTest() {
        PairCounter counter = PairUnit.DOCUMENT.counter(0, WORDS);
        int[] chunk = text.chunks(1000).get(0);
        counter.addMargins(chunk, margins);
        counter.start(chunk);
        counter.count(counts, Integer.MAX_VALUE);
    }

    private PairMatrix matrix(int minCount, boolean positive) {
        List<byte[]> blocks = new ArrayList<>();
        PairBlock.splitSorted(counts, 3).forEach((bucket, block) -> blocks.add(PairBlock.frequent(block, minCount)));
        return PairMatrix.of(WORDS, blocks, new PairScores(margins), positive);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void scoresAreTheMeansOverAllOtherDistinctWords(boolean positive) {
        int minCount = 4;
        MeanPmi mean = new MeanPmi(matrix(minCount, positive));
        for (List<Integer> document : text.wholeDocuments()) {
            int[] words = document.stream().mapToInt(word -> word).toArray();
            float[] scores = new float[words.length];
            mean.score(words, 0, words.length, scores);
            Set<Integer> distinct = new TreeSet<>(document);
            distinct.removeIf(word -> word < 0);
            for (int i = 0; i < words.length; i++) {
                assertThat((double) scores[i])
                        .isCloseTo(expected(words[i], distinct, minCount, positive), within(1e-6));
            }
        }
    }

    private double expected(int word, Set<Integer> distinct, int minCount, boolean positive) {
        if (word < 0 || distinct.size() < 2) {
            return 0;
        }
        double sum = 0;
        for (int other : distinct) {
            long together = other == word ? 0 : counts.get(PairKey.of(word, other));
            if (together >= minCount) {
                double pmi =
                        Math.log((double) together * margins.total() / margins.margin(word) / margins.margin(other));
                sum += positive ? Math.max(0, pmi) : pmi;
            }
        }
        return sum / (distinct.size() - 1);
    }

    @Test
    void onlyThePassageCounts() {
        MeanPmi mean = new MeanPmi(matrix(1, false));
        int[] words = {0, 1, 2, 3, 1, 5};
        float[] whole = new float[words.length];
        mean.score(words, 0, words.length, whole);
        float[] inner = {9, 9, 9, 9, 9, 9};
        mean.score(words, 1, 4, inner);
        float[] alone = new float[3];
        mean.score(new int[] {1, 2, 3}, 0, 3, alone);
        assertThat(Arrays.copyOfRange(inner, 1, 4)).isEqualTo(alone);
        assertThat(inner[0]).isEqualTo(9);
        assertThat(inner[4]).isEqualTo(9);
        assertThat(whole[1]).isEqualTo(whole[4]);
        assertThat(alone[0]).isNotEqualTo(whole[1]);
    }

    @Test
    void aLoneWordAndOneWithoutNumberScoreZero() {
        MeanPmi mean = new MeanPmi(matrix(1, false));
        float[] scores = {9, 9, 9, 9};
        mean.score(new int[] {3, WordCodes.RARE, 3, WORDS}, 0, 4, scores);
        assertThat(scores).containsOnly(0f);
    }
}
