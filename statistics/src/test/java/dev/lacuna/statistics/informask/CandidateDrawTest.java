package dev.lacuna.statistics.informask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateDrawTest {
    private static final int TRIALS = 42_000;

    /** Quantile 1 - 1e-6 of chi-square with 20 degrees of freedom: the false-alarm rate of each of the tests, were it not seeded. */
    private static final double CRITICAL_20 = 67.3;

    /** The same for 41 degrees of freedom. */
    private static final double CRITICAL_41 = 100.4;

    @Test
    void allSetsAreAsLikely() {
        CandidateDraw draw = new CandidateDraw();
        KeyedRandom random = Texts.random(3);
        long[] seen = new long[1 << 7];
        draw.reset(7);
        for (int i = 0; i < TRIALS; i++) {
            seen[set(draw.draw(2, random), 2)]++;
        }
        long[] pairs = IntStream.range(0, seen.length)
                .filter(set -> Integer.bitCount(set) == 2)
                .mapToLong(set -> seen[set])
                .toArray();
        assertThat(pairs).hasSize(21);
        assertThat(Arrays.stream(pairs).sum()).isEqualTo(TRIALS);
        assertThat(chiSquare(pairs)).isLessThan(CRITICAL_20);
    }

    @Test
    void oneDrawTellsNothingOfTheNext() {
        CandidateDraw draw = new CandidateDraw();
        KeyedRandom random = Texts.random(4);
        draw.reset(7);
        long[] both = new long[42];
        int last = draw.draw(1, random)[0];
        long repeated = 0;
        for (int i = 0; i < TRIALS; i++) {
            int next = draw.draw(1, random)[0];
            if (next == last) {
                repeated++;
            } else {
                both[last * 6 + (next > last ? next - 1 : next)]++;
            }
            last = next;
        }
        assertThat(chiSquare(both)).isLessThan(CRITICAL_41);
        // Binomial(42000, 1/7): mean 6000, standard deviation 72; five of them, two-sided 6e-7.
        assertThat(repeated).isBetween(5_640L, 6_360L);
    }

    @Test
    void drawsAreDifferentPositionsWhateverWasDrawnBefore() {
        CandidateDraw draw = new CandidateDraw();
        for (int size : new int[] {1, 600, 9}) {
            draw.reset(size);
            int[] all = Arrays.copyOf(draw.draw(size, Texts.random(5)), size);
            Arrays.sort(all);
            assertThat(all).isEqualTo(IntStream.range(0, size).toArray());
        }
    }

    private static int set(int[] positions, int count) {
        int set = 0;
        for (int i = 0; i < count; i++) {
            set |= 1 << positions[i];
        }
        return set;
    }

    private static double chiSquare(long[] observed) {
        double expected = (double) Arrays.stream(observed).sum() / observed.length;
        return Arrays.stream(observed)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
