package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PoissonSpansTest {
    private static final int DRAWS = 40_000;
    private static final Sequence FIVE = ToyCorpus.row("ba be bi bo da");

    private final Selection selection = new Selection();
    private final UnitList units = new UnitList();

    private void draw(String sampler, Sequence row, double rate, KeyedRandom random) {
        units.clear();
        UnitKinds.of(PieceSpec.parse("word"), ToyCorpus.TABLES).find(ToyRows.of(row, random), units);
        selection.reset(units.size());
        double[] weights = new double[units.size()];
        Arrays.fill(weights, 1);
        Samplers.of(PieceSpec.parse(sampler), ToyCorpus.TABLES)
                .draw(ToyRows.of(row, random), units, weights, rate * units.positions(), selection);
    }

    /** {@code m} where a mask stays, {@code d} for what is deleted behind it, a dot for what is not selected. */
    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int u = 0; u < units.size(); u++) {
            boolean follows = u > 0 && selection.isSelected(u - 1) && selection.span(u - 1) == selection.span(u);
            pattern.append(!selection.isSelected(u) ? '.' : follows ? 'd' : 'm');
        }
        return pattern.toString();
    }

    /** The spec's own numbers: 18 lengths for λ = 3, P(0) = 0.0498 and 0.0302 for λ = 3.5. */
    @Test
    void tableIsPoissonCutOffAndScaled() {
        PoissonLengths three = new PoissonLengths(3);
        assertThat(three.size()).isEqualTo(18);
        assertThat(three.probability(0)).isCloseTo(0.0498, within(5e-5));
        assertThat(new PoissonLengths(3.5).probability(0)).isCloseTo(0.0302, within(5e-5));
        double sum = 0;
        double factorial = 1;
        for (int k = 0; k < 18; k++) {
            factorial *= Math.max(1, k);
            sum += Math.exp(-3) * Math.pow(3, k) / factorial;
        }
        factorial = 1;
        for (int k = 0; k < 18; k++) {
            factorial *= Math.max(1, k);
            assertThat(three.probability(k)).isCloseTo(Math.exp(-3) * Math.pow(3, k) / factorial / sum, within(1e-15));
        }
    }

    /** e^−3 · 3 / (1 − e^−3) of a single unit, as far as the table is not cut off. */
    @Test
    void spansThatAreNotEmptyHaveALaw() {
        double[] law =
                Samplers.of(PieceSpec.parse("poisson-spans"), ToyCorpus.TABLES).spanLaw();
        assertThat(law[0]).isZero();
        assertThat(law[1]).isCloseTo(3 * Math.exp(-3) / (1 - Math.exp(-3)), within(1e-7));
        assertThat(Arrays.stream(law).sum()).isCloseTo(1, within(1e-12));
    }

    /** Chi-square over lengths 0 to 9 and the rest, false alarm 1e-4. */
    @Test
    void lengthsFollowTheTable() {
        PoissonLengths lengths = new PoissonLengths(3);
        long[] observed = new long[11];
        double[] expected = new double[11];
        KeyedRandom random = ToyCorpus.random("lengths", 0);
        for (int i = 0; i < DRAWS; i++) {
            observed[Math.min(10, lengths.draw(random))]++;
        }
        for (int k = 0; k < lengths.size(); k++) {
            expected[Math.min(10, k)] += DRAWS * lengths.probability(k);
        }
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(10));
    }

    /**
     * The law of the whole procedure on five words, three of them to be hidden, by enumeration of lengths and of ordered
     * starts, and by fairseq's way of deleting. Chi-square, false alarm 1e-4.
     */
    @Test
    void spansFollowFairseq() {
        SortedMap<String, Double> law = new TreeMap<>();
        enumerate(new PoissonLengths(1.5), 3, new int[0], 1, law);
        long[] observed = new long[law.size()];
        KeyedRandom random = ToyCorpus.random("spans", 0);
        for (int i = 0; i < DRAWS; i++) {
            draw("poisson-spans(lambda=1.5)", FIVE, 0.6, random);
            assertThat(law).containsKey(pattern());
            observed[law.headMap(pattern()).size()]++;
        }
        double[] expected = law.values().stream().mapToDouble(p -> DRAWS * p).toArray();
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(law.size() - 1));
    }

    private static void enumerate(
            PoissonLengths table, int left, int[] lengths, double probability, SortedMap<String, Double> law) {
        if (left == 0) {
            place(lengths, new int[0], probability, law);
            return;
        }
        double notEmpty = 1 - table.probability(0);
        for (int k = 1; k < table.size(); k++) {
            int[] longer = Arrays.copyOf(lengths, lengths.length + 1);
            longer[lengths.length] = Math.min(left, k);
            enumerate(table, left - longer[lengths.length], longer, probability * table.probability(k) / notEmpty, law);
        }
    }

    private static void place(int[] lengths, int[] starts, double probability, SortedMap<String, Double> law) {
        if (starts.length == lengths.length) {
            law.merge(fairseq(lengths, starts), probability, Double::sum);
            return;
        }
        for (int start = 0; start < 5; start++) {
            int wanted = start;
            if (Arrays.stream(starts).noneMatch(s -> s == wanted)) {
                int[] more = Arrays.copyOf(starts, starts.length + 1);
                more[starts.length] = start;
                place(lengths, more, probability / (5 - starts.length), law);
            }
        }
    }

    /** All starts get a mask; then what lies behind a start inside its span is deleted, masks and all. */
    private static String fairseq(int[] lengths, int[] starts) {
        char[] words = ".....".toCharArray();
        for (int start : starts) {
            words[start] = 'm';
        }
        for (int s = 0; s < starts.length; s++) {
            for (int w = starts[s] + 1; w < Math.min(5, starts[s] + lengths[s]); w++) {
                words[w] = 'd';
            }
        }
        return new String(words);
    }

    /** Where one mask is inserted beside {@code md...}: in front of any of five items, the end of the text included. */
    @Test
    void emptySpansFallAnywhere() {
        long[] observed = new long[FIVE.size()];
        KeyedRandom random = ToyCorpus.random("empty", 0);
        for (int i = 0; i < DRAWS; i++) {
            draw("poisson-spans(lambda=1)", FIVE, 0.4, random);
            if (pattern().equals("md...") && selection.emptySpans() == 1) {
                observed[selection.emptySpan(0)]++;
            }
            assertThat(selection.emptySpans()).isLessThanOrEqualTo(1);
        }
        long[] allowed = {observed[1], observed[3], observed[4], observed[5], observed[6]};
        long total = Arrays.stream(observed).sum();
        double[] expected = new double[5];
        Arrays.fill(expected, total / 5.0);
        assertThat(observed[0] + observed[2]).isZero();
        assertThat(total).isGreaterThan(400);
        assertThat(Chance.chiSquare(allowed, expected)).isLessThan(Chance.chiSquareLimit(4));
    }

    /** 30 of 100 words wanted: never more, and with overlaps between 25 and 28 on average over a hundred thousand words. */
    @Test
    void coverageIsAtMostTheBudget() {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do ka ke ".repeat(10));
        KeyedRandom random = ToyCorpus.random("coverage", 0);
        double covered = 0;
        for (int i = 0; i < 1000; i++) {
            draw("poisson-spans", row, 0.3, random);
            long selected = pattern().chars().filter(c -> c != '.').count();
            assertThat(selected).isBetween(1L, 30L);
            covered += selected;
        }
        assertThat(covered / 1000).isBetween(25.0, 28.0);
    }

    @Test
    void spansEndAtSpecialTokensAndStopsOfTheRow() {
        Sequence row = ToyCorpus.row("ba be zz bi", "bo da");
        KeyedRandom random = ToyCorpus.random("borders", 0);
        for (int i = 0; i < 2000; i++) {
            draw("poisson-spans", row, 0.8, random);
            for (int u = 1; u < units.size(); u++) {
                boolean joined = selection.isSelected(u)
                        && selection.isSelected(u - 1)
                        && selection.span(u) == selection.span(u - 1);
                int gap = units.position(units.start(u)) - units.position(units.end(u - 1) - 1);
                assertThat(joined && gap > 1).isFalse();
            }
        }
    }
}
