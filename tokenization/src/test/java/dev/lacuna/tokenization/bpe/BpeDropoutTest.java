package dev.lacuna.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SegmentationNoise.BpeDropout;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BpeDropoutTest {
    private static final String WORD = "abcabca";
    private static final List<BpeMerge> MERGES = List.of(
            new BpeMerge("a", "b"),
            new BpeMerge("b", "c"),
            new BpeMerge("ab", "c"),
            new BpeMerge("c", "a"),
            new BpeMerge("a", "bc"),
            new BpeMerge("bc", "a"),
            new BpeMerge("abc", "ab"));
    private static final List<String> TOKENS = List.of("a", "b", "c", "ab", "bc", "abc", "ca", "bca", "abcab");
    private static final BpeModel MODEL = new BpeModel(TOKENS, MERGES, BpeOptions.CHARACTERS);
    private static final int DRAWS = 60_000;

    /** Pearson's test with a false alarm in 10^5 seeds. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.8})
    void segmentationsComeAsOftenAsTheQueueMakesThem(double probability) {
        Map<List<String>, Double> exact = new DropoutDistribution(MERGES, probability, true).of(WORD);
        assertThat(exact.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
        Map<List<String>, Integer> drawn = draw(probability);
        assertThat(exact.keySet()).containsAll(drawn.keySet());
        double distance = 0;
        int cells = 1;
        double restExpected = 0;
        double restDrawn = 0;
        for (var outcome : exact.entrySet()) {
            double expected = outcome.getValue() * DRAWS;
            int count = drawn.getOrDefault(outcome.getKey(), 0);
            if (expected < 10) {
                restExpected += expected;
                restDrawn += count;
            } else {
                distance += (count - expected) * (count - expected) / expected;
                cells++;
            }
        }
        distance += (restDrawn - restExpected) * (restDrawn - restExpected) / Math.max(restExpected, 1);
        assertThat(distance).isLessThan(chiSquareQuantile(cells - 1));
    }

    /** Wilson and Hilferty's approximation of the 1 - 10^-5 quantile. */
    private static double chiSquareQuantile(int degrees) {
        double variance = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - variance + 4.265 * Math.sqrt(variance), 3);
    }

    /** What the model's Javadoc says about the paper: the same merges but for the ones that changed symbols leave behind. */
    @Test
    void mergesSomewhatMoreThanThePaper() {
        double here = expectedTokens(new DropoutDistribution(MERGES, 0.5, true));
        double paper = expectedTokens(new DropoutDistribution(MERGES, 0.5, false));
        assertThat(here).isBetween(paper * 0.9, paper * 0.999);
    }

    private static double expectedTokens(DropoutDistribution distribution) {
        return distribution.of(WORD).entrySet().stream()
                .mapToDouble(outcome -> outcome.getKey().size() * outcome.getValue())
                .sum();
    }

    private static Map<List<String>, Integer> draw(double probability) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "dropout", "" + probability, 0, 0));
        WordCutter cutter = MODEL.cutter(new BpeDropout(probability), random);
        Map<List<String>, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.merge(cut(cutter, WORD), 1, Integer::sum);
        }
        return drawn;
    }

    private static List<String> cut(WordCutter cutter, String word) {
        SubwordBuffer out = new SubwordBuffer();
        cutter.cut(word.toCharArray(), 0, word.length(), out);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            tokens.add(TOKENS.get(out.id(i)));
            assertThat(word.substring(out.start(i), out.end(i))).isEqualTo(tokens.get(i));
        }
        return tokens;
    }

    @Test
    void equalKeysDrawEqualSegmentations() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "a", "", 0, 0));
        WordCutter cutter = MODEL.cutter(new BpeDropout(0.5), random);
        List<List<List<String>>> views = new ArrayList<>();
        for (int view : new int[] {0, 1, 0}) {
            random.reset(RandomKey.of(1, "views", "document", 0, view));
            List<List<String>> cuts = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                cuts.add(cut(cutter, WORD));
            }
            views.add(cuts);
        }
        assertThat(views.get(2)).isEqualTo(views.get(0)).isNotEqualTo(views.get(1));
    }

    @Test
    void probabilityZeroIsThePlainCutAndOneIsCharacters() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "b", "", 0, 0));
        assertThat(cut(MODEL.cutter(), WORD)).containsExactly("abc", "abc", "a");
        assertThat(cut(MODEL.cutter(new BpeDropout(0), random), WORD)).containsExactly("abc", "abc", "a");
        assertThat(cut(MODEL.cutter(new BpeDropout(1), random), WORD)).containsExactly(WORD.split(""));
    }

    @Test
    void refusesNoiseOfOtherFamilies() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "c", "", 0, 0));
        assertThatThrownBy(() -> MODEL.cutter(new SegmentationNoise.UnigramSampling(0, 0.1), random))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("use BPE-dropout");
    }
}
