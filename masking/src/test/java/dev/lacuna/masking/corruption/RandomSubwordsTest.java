package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSubwordsTest {
    private static final Vocabulary VOCABULARY = ToyCorpus.VOCABULARY;
    private static final int DRAWS = 100_000;

    private static long[] draw(double[] counts) {
        RandomSubwords subwords = new RandomSubwords(
                "unigram",
                new LoadedTables.Builder(VOCABULARY)
                        .subwords("subwords", "total_term_freq", counts)
                        .build());
        KeyedRandom random = ToyCorpus.random("unigram", 0);
        long[] times = new long[VOCABULARY.size()];
        for (int i = 0; i < DRAWS; i++) {
            times[subwords.draw(random)]++;
        }
        return times;
    }

    /** Counts that fall off as 1/rank to some power, special tokens the most frequent; chi-square, false alarm 1e-4. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2})
    void drawsByShareOfTheCorpus(double power) {
        double[] counts = new double[VOCABULARY.size()];
        double total = 0;
        for (int id = 0; id < counts.length; id++) {
            counts[id] = VOCABULARY.isSpecial(id) ? 1e9 : id % 7 == 0 ? 0 : 1000 * StrictMath.pow(id + 1, -power);
            total += VOCABULARY.isSpecial(id) ? 0 : counts[id];
        }
        long[] times = draw(counts);
        double sum = 0;
        int cells = 0;
        for (int id = 0; id < counts.length; id++) {
            if (VOCABULARY.isSpecial(id) || counts[id] == 0) {
                assertThat(times[id]).isZero();
            } else {
                double expected = DRAWS * counts[id] / total;
                sum += (times[id] - expected) * (times[id] - expected) / expected;
                cells++;
            }
        }
        assertThat(sum).isLessThan(Chance.chiSquareLimit(cells - 1));
    }

    @Test
    void oneSubwordAloneIsAlwaysDrawn() {
        double[] counts = new double[VOCABULARY.size()];
        Arrays.fill(counts, Double.NaN);
        counts[VOCABULARY.id("ke")] = 3;
        assertThat(draw(counts)[VOCABULARY.id("ke")]).isEqualTo(DRAWS);
    }

    /** A vocabulary of which the corpus has nothing. */
    @Test
    void withoutCountsAllButSpecialTokensAreAlike() {
        long[] times = draw(new double[VOCABULARY.size()]);
        double[] expected = new double[ToyCorpus.ORDINARY_SUBWORDS];
        Arrays.fill(expected, (double) DRAWS / expected.length);
        long[] observed = new long[expected.length];
        int cell = 0;
        for (int id = 0; id < times.length; id++) {
            if (!VOCABULARY.isSpecial(id)) {
                observed[cell++] = times[id];
            }
        }
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(expected.length - 1));
    }
}
