package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourNoiseTest {
    private static final int LONG = 4000;

    private static ColourNoise sampler(String arguments) {
        return new ColourNoise(PieceSpec.parse("colour-noise(" + arguments + ")"), ToyCorpus.TABLES);
    }

    private static UnitList singles(int count) {
        return ToyUnits.of(IntStream.range(0, count).map(u -> 1).toArray());
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A row of {@link #LONG} subwords in stretches of forty alike. */
    private static Sequence stretches() {
        int[] ids = IntStream.range(0, LONG)
                .map(p -> ToyCorpus.VOCABULARY.id(p / 40 % 2 == 0 ? "ba" : "mo"))
                .toArray();
        return new Sequence(ids, new int[] {0}, new String[] {"d"}, new int[] {0}, null);
    }

    private static int touchingPairs(String arguments, double share) {
        Selection out = new Selection();
        out.reset(LONG);
        Row row = ToyRows.of(stretches(), ToyCorpus.random("noise", 0));
        sampler(arguments).draw(row, singles(LONG), ones(LONG), share * LONG, out);
        int pairs = 0;
        int selected = 0;
        for (int u = 0; u < LONG; u++) {
            selected += out.isSelected(u) ? 1 : 0;
            pairs += u > 0 && out.isSelected(u) && out.isSelected(u - 1) ? 1 : 0;
        }
        assertThat(selected).isEqualTo((int) (share * LONG));
        return pairs;
    }

    /**
     * White noise at half the row has 1000 ± 16 touching pairs. For jointly normal neighbours of correlation r the share is
     * 1/4 + arcsin(r)/2π, far off for these filters: low 0.42 (r = 0.9), high and reject below 0.2; the row's own stretches
     * have r near 1.
     */
    @Test
    void coloursDifferInHowOftenMasksTouch() {
        assertThat(touchingPairs("colour=low, sigma=1.5", 0.5)).isBetween(1550, 1800);
        assertThat(touchingPairs("colour=high, sigma=1.5", 0.5)).isBetween(500, 850);
        assertThat(touchingPairs("colour=band, sigma=1.5, wide=3", 0.5)).isBetween(1400, 1700);
        assertThat(touchingPairs("colour=fitted", 0.5)).isGreaterThan(1700);
    }

    /** Every filter against blurs told one by one, on the white noise that the same key gives. */
    @ParameterizedTest
    @ValueSource(strings = {"low", "high", "band", "reject"})
    void filtersAreDifferencesOfBlurs(String colour) {
        double sigma = 0.8;
        double wide = 2;
        int size = 30;
        FilteredNoise noise = new FilteredNoise(PieceSpec.parse("colour-noise(sigma=0.8, wide=2)"), colour);
        double[] values = new double[size];
        noise.fill(ToyRows.of(null, ToyCorpus.random("filter", 0)), singles(size), null, size, values);
        int radius = colour.equals("low") || colour.equals("high") ? 3 : 6;
        KeyedRandom random = ToyCorpus.random("filter", 0);
        double[] white = new double[size + 2 * radius];
        Arrays.setAll(white, i -> random.nextDouble() - 0.5);
        for (int i = 0; i < size; i++) {
            double own = white[i + radius];
            double narrow = blur(white, i + radius, sigma, radius);
            double broad = blur(white, i + radius, wide, radius);
            double expected =
                    switch (colour) {
                        case "low" -> narrow;
                        case "high" -> own - narrow;
                        case "band" -> narrow - broad;
                        default -> own - (narrow - broad);
                    };
            assertThat(values[i]).isCloseTo(expected, within(1e-12));
        }
    }

    private static double blur(double[] white, int at, double deviation, int radius) {
        double sum = 0;
        double scale = 0;
        for (int off = -radius; off <= radius; off++) {
            double weight = Math.exp(-0.5 * off * off / deviation / deviation);
            sum += weight * white[at + off];
            scale += weight;
        }
        return sum / scale;
    }

    /** (−1.5)(−0.5) + (−0.5)(0.5) + (0.5)(1.5) = 1.25 of 5; alternating signs −3/4; nothing where all are alike. */
    @Test
    void correlationOfNeighbours() {
        assertThat(FittedNoise.correlation(new double[] {1, 2, 3, 4}, 4)).isCloseTo(0.25, within(1e-12));
        assertThat(FittedNoise.correlation(new double[] {1, -1, 1, -1, 9}, 4)).isCloseTo(-0.75, within(1e-12));
        assertThat(FittedNoise.correlation(new double[] {0.1, 0.1, 0.1}, 3)).isZero();
        assertThat(FittedNoise.correlation(new double[0], 0)).isZero();
    }

    /**
     * The noise's own correlation of neighbours is the row's, within 4.5 standard errors √((1 − ρ²)/n); false alarm below
     * 1e-4.
     */
    @Test
    void fittedNoiseHasTheRowsCorrelation() {
        Sequence row = stretches();
        int[] ids = row.ids();
        double[] signal = new double[LONG];
        Arrays.setAll(signal, p -> ids[p] == ids[0] ? 1 : 0);
        double rho = FittedNoise.correlation(signal, LONG);
        double[] values = new double[LONG];
        new FittedNoise(PieceSpec.parse("colour-noise(colour=fitted)"), ToyCorpus.TABLES)
                .fill(
                        ToyRows.of(row, ToyCorpus.random("fitted", 0)),
                        singles(LONG),
                        IntStream.range(0, LONG).toArray(),
                        LONG,
                        values);
        assertThat(rho).isGreaterThan(0.9);
        assertThat(FittedNoise.correlation(values, LONG))
                .isCloseTo(rho, within(4.5 * Math.sqrt((1 - rho * rho) / LONG) + 1e-3));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "7,7", "9,8"})
    void unitsOfWeightZeroAreLeftOutAndTheBudgetIsMet(int budget, int expected) {
        double[] weights = {1, 1, 0, 1, 1, 1, 1, 0, 1, 1};
        Selection out = new Selection();
        for (int i = 0; i < 50; i++) {
            Row row = ToyRows.of(null, ToyCorpus.random("budget", i));
            int set = ToyUnits.draw(sampler("colour=high"), row, singles(10), weights, budget, out);
            assertThat(Integer.bitCount(set)).isEqualTo(expected);
            assertThat(set & 0b10000100).isZero();
        }
    }

    @Test
    void refusesABandThatIsNone() {
        assertThatThrownBy(() -> sampler("colour=band, sigma=3"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("wide");
        assertThatThrownBy(() -> sampler("colour=fitted, sigma=3")).isInstanceOf(UserException.class);
    }
}
