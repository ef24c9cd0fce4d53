package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanLengthsTest {
    /** From length 1 on. */
    private static double[] law(String arguments) {
        double[] law = lengths(arguments).law();
        assertThat(law[0]).isZero();
        return Arrays.copyOfRange(law, 1, law.length);
    }

    private static SpanLengths lengths(String arguments) {
        return SpanLengths.of(
                PieceSpec.parse("walk(" + arguments + ")"), 10, "truncated", "clipped", "shorter", "longer");
    }

    private static double mean(double[] law) {
        double mean = 0;
        for (int i = 0; i < law.length; i++) {
            mean += (i + 1) * law[i];
        }
        return mean;
    }

    /** The figures of SpanBERT: 0.2 · 0.8^(n−1) over 1 − 0.8^10, mean 3.8. */
    @Test
    void truncatedLengthsAreScaled() {
        double[] law = law("p=0.2, max=10");
        assertThat(law)
                .containsExactly(
                        new double[] {.2241, .1792, .1434, .1147, .0918, .0734, .0587, .0470, .0376, .0301},
                        within(5e-5));
        assertThat(mean(law)).isCloseTo(3.797, within(5e-4));
    }

    /** 0.8^9 = 0.134 falls on ten; mean (1 − 0.8^10) / 0.2 = 4.46. */
    @Test
    void clippedLengthsHaveAnAtomAtTheGreatest() {
        double[] law = law("p=0.2, max=10, law=clipped");
        assertThat(law[0]).isCloseTo(0.2, within(1e-12));
        assertThat(law[9]).isCloseTo(0.134, within(5e-4));
        assertThat(mean(law)).isCloseTo((1 - StrictMath.pow(0.8, 10)) / 0.2, within(1e-9));
    }

    @Test
    void shorterAndLongerAreReversesOfOneAnother() {
        assertThat(law("max=3, law=shorter"))
                .containsExactly(new double[] {6 / 11.0, 3 / 11.0, 2 / 11.0}, within(1e-12));
        assertThat(law("max=3, law=longer"))
                .containsExactly(new double[] {2 / 11.0, 3 / 11.0, 6 / 11.0}, within(1e-12));
    }

    @Test
    void weightsAreScaled() {
        assertThat(law("weights=4|3|2|1")).containsExactly(new double[] {.4, .3, .2, .1}, within(1e-12));
    }

    /** Chi-square, false alarm 1e-4 each. */
    @ParameterizedTest
    @ValueSource(
            strings = {"max=5", "p=0.3, max=5, law=clipped", "max=5, law=longer", "weights=0.1|0|0.6|0.3", "p=1, max=3"
            })
    void drawsFollowTheLaw(String arguments) {
        SpanLengths lengths = lengths(arguments);
        double[] law = law(arguments);
        long[] observed = new long[law.length];
        KeyedRandom random = ToyCorpus.random("lengths", 0);
        for (int i = 0; i < 50_000; i++) {
            observed[lengths.draw(random) - 1]++;
        }
        double sum = 0;
        int cells = 0;
        for (int i = 0; i < law.length; i++) {
            if (law[i] < 1e-12) {
                assertThat(observed[i]).isZero();
            } else {
                double off = observed[i] - 50_000 * law[i];
                sum += off * off / (50_000 * law[i]);
                cells++;
            }
        }
        assertThat(sum).isLessThan(Chance.chiSquareLimit(cells - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights=0|0", "weights=1|x", "weights=1|2, max=2", "p=0", "max=0", "law=other"})
    void refusesWhatIsNoLaw(String arguments) {
        assertThatThrownBy(() -> lengths(arguments))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read recipe: ");
    }
}
