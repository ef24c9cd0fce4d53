package dev.lacuna.tokenization.unigram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.subword.SegmentationNoise.UnigramSampling;
import dev.lacuna.tokenization.subword.WordCutter;
import dev.lacuna.tokenization.unigram.Segmentations.Segmentation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
    private static final int DRAWS = 20_000;
    private static final String WORD = "abcabxabc";

    private static final UnigramModel MODEL = new UnigramModel(
            List.of("<unk>", "a", "b", "c", "ab", "bc", "abc", "ca", "x"),
            new double[] {-3, -2, -2.5, -1.75, -3.25, -4, -4.5, -3.5, -3},
            0,
            false);

    /**
     * Chi-square against the enumerated distribution, cells with an expectation under 5 joined. The bound is 4.5 standard
     * deviations above the mean, in Wilson and Hilferty's normal approximation: a false alarm in 300 000 seeds.
     */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 0.1", "0, 0.5", "0, 1", "0, 3", "2, 0.3", "7, 0.5", "20, 0", "10000, 0.2"})
    void drawsFromTheDistribution(int best, double alpha) {
        Map<List<String>, Double> expected = distribution(best, alpha);
        Map<List<String>, Integer> observed = new HashMap<>();
        WordCutter cutter = MODEL.cutter(new UnigramSampling(best, alpha), random());
        for (int i = 0; i < DRAWS; i++) {
            observed.merge(Words.cut(cutter, WORD), 1, Integer::sum);
        }
        assertThat(expected.keySet()).containsAll(observed.keySet());
        double chiSquare = 0;
        int cells = 0;
        double rareExpected = 0;
        double rareObserved = 0;
        for (Map.Entry<List<String>, Double> entry : expected.entrySet()) {
            double want = entry.getValue() * DRAWS;
            double got = observed.getOrDefault(entry.getKey(), 0);
            if (want < 5) {
                rareExpected += want;
                rareObserved += got;
            } else {
                chiSquare += (got - want) * (got - want) / want;
                cells++;
            }
        }
        if (rareExpected >= 5) {
            chiSquare += (rareObserved - rareExpected) * (rareObserved - rareExpected) / rareExpected;
            cells++;
        }
        assertThat(cells).isGreaterThan(1);
        assertThat(normal(chiSquare, cells - 1)).isLessThan(4.5);
    }

    private static double normal(double chiSquare, int freedom) {
        double variance = 2.0 / (9 * freedom);
        return (Math.cbrt(chiSquare / freedom) - (1 - variance)) / Math.sqrt(variance);
    }

    private static Map<List<String>, Double> distribution(int best, double alpha) {
        Segmentations segmentations = new Segmentations(MODEL);
        List<Segmentation> all = segmentations.of(WORD);
        all.sort(BestCutterTest::byRank);
        List<Segmentation> candidates = best == 0 ? all : all.subList(0, Math.min(best, all.size()));
        double total = 0;
        Map<List<String>, Double> weights = new HashMap<>();
        for (Segmentation candidate : candidates) {
            double weight = Math.exp(alpha * candidate.score());
            total += weight;
            weights.merge(segmentations.subwords(WORD, candidate), weight, Double::sum);
        }
        double sum = total;
        weights.replaceAll((subwords, weight) -> weight / sum);
        return weights;
    }

    private static KeyedRandom random() {
        return new KeyedRandom(RandomKey.of(19, "sampling", "", 0, 0));
    }

    @Test
    void ranksPathsAsAllSegmentationsSorted() {
        Words words = new Words("paths");
        for (int i = 0; i < 200; i++) {
            List<String> pieces = words.pieces(20, 4);
            UnigramModel model = new UnigramModel(pieces, words.quarters(pieces.size()), 0, false);
            BestPaths paths = new BestPaths(model, 12);
            for (int j = 0; j < 10; j++) {
                String word = words.word(9, 5);
                List<Segmentation> all = new Segmentations(model).of(word);
                all.sort(BestCutterTest::byRank);
                int found = paths.search(word.toCharArray(), 0, word.length());
                assertThat(found).isEqualTo(Math.min(12, all.size()));
                for (int rank = 0; rank < found; rank++) {
                    assertThat(paths.sum(rank)).isEqualTo(all.get(rank).score());
                    Integer[] ends = new Integer[paths.trace(rank)];
                    for (int edge = 0; edge < ends.length; edge++) {
                        ends[edge] = paths.place(edge);
                    }
                    assertThat(all.get(rank).ends()).containsExactly(ends);
                }
            }
        }
    }

    /**
     * At the steepest alpha, and among the single best, the plain segmentation. Only the order of its pieces may differ,
     * since then the scores tie.
     */
    @Test
    void theLimitsAreThePlainSegmentation() {
        Words words = new Words("limits");
        List<String> pieces = words.pieces(60, 5);
        UnigramModel model = new UnigramModel(pieces, words.decimals(pieces.size()), 0, false);
        WordCutter plain = model.cutter();
        List<WordCutter> limits = List.of(
                model.cutter(new UnigramSampling(1, 0.1), random()),
                model.cutter(new UnigramSampling(0, Double.MAX_VALUE), random()),
                model.cutter(new UnigramSampling(30, Double.MAX_VALUE), random()));
        for (int i = 0; i < 500; i++) {
            String word = words.word(30, 6);
            for (WordCutter limit : limits) {
                assertThat(ids(Words.cut(limit, word))).as(word).isEqualTo(ids(Words.cut(plain, word)));
            }
        }
    }

    private static List<String> ids(List<String> subwords) {
        return subwords.stream()
                .map(subword -> subword.substring(0, subword.indexOf(':')))
                .sorted()
                .toList();
    }

    @Test
    void sameKeySameSegmentation() {
        for (int best : new int[] {0, 8}) {
            KeyedRandom random = random();
            WordCutter cutter = MODEL.cutter(new UnigramSampling(best, 0.1), random);
            List<String> first = Words.cut(cutter, WORD.repeat(20));
            assertThat(Words.cut(cutter, WORD.repeat(20))).isNotEqualTo(first);
            random.reset(RandomKey.of(19, "sampling", "", 0, 0));
            assertThat(Words.cut(cutter, WORD.repeat(20))).isEqualTo(first);
        }
    }

    /** Without an unknown piece only segmentations into pieces count; where there are none the word is refused. */
    @Test
    void drawsAroundUnknownCharacters() {
        UnigramModel model = new UnigramModel(List.of("a", "ab"), new double[2], UnigramModel.NO_PIECE, false);
        for (int best : new int[] {0, 3}) {
            WordCutter cutter = model.cutter(new UnigramSampling(best, 0), random());
            assertThat(Words.cut(cutter, "aab")).containsExactly("0:0-1", "1:1-3");
            assertThatThrownBy(() -> Words.cut(cutter, "abb"))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("unk_id");
        }
    }

    @Test
    void refusesMorePathsThanFit() {
        WordCutter cutter = MODEL.cutter(new UnigramSampling(1 << 20, 1), random());
        assertThatThrownBy(() -> Words.cut(cutter, "abc".repeat(40)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("too long for so many");
    }
}
