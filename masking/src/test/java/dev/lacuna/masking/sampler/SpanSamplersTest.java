package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Composition spans, suffixes, draws with replacement and gaps against their laws; false alarm 1e-4 each. */
class SpanSamplersTest {
    private static final int DRAWS = 20_000;

    private final Selection selection = new Selection();
    private final UnitList units = new UnitList();

    private void draw(String sampler, int size, double[] weights, double budget, KeyedRandom random) {
        units.clear();
        for (int u = 0; u < size; u++) {
            units.addSpan(u, u + 1, 1);
        }
        selection.reset(size);
        Samplers.of(PieceSpec.parse(sampler), ToyCorpus.TABLES)
                .draw(ToyRows.of(null, random), units, weights, budget, selection);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private String set() {
        StringBuilder set = new StringBuilder();
        for (int u = 0; u < units.size(); u++) {
            set.append(selection.isSelected(u) ? 'x' : '.');
        }
        return set.toString();
    }

    private void assertFollows(SortedMap<String, Double> law, String sampler, double[] weights, double budget) {
        long[] observed = new long[law.size()];
        KeyedRandom random = ToyCorpus.random(sampler, 0);
        for (int i = 0; i < DRAWS; i++) {
            draw(sampler, weights.length, weights, budget, random);
            assertThat(law).containsKey(set());
            observed[law.headMap(set()).size()]++;
        }
        double[] expected = law.values().stream().mapToDouble(p -> DRAWS * p).toArray();
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(law.size() - 1));
    }

    /** Nine units, four of them noise in two spans: 5 = a + b and 4 = c + d in 4 · 3 ways. */
    @Test
    void compositionsAreAllAlikeLikely() {
        SortedMap<String, Double> law = new TreeMap<>();
        for (int a = 1; a < 5; a++) {
            for (int c = 1; c < 4; c++) {
                law.put(".".repeat(a) + "x".repeat(c) + ".".repeat(5 - a) + "x".repeat(4 - c), 1.0 / 12);
            }
        }
        assertThat(law).hasSize(12);
        assertFollows(law, "composition-spans(mean=2)", ones(9), 4);
    }

    /** T5's lengths: so many subwords become an input and a target of so many, an end of sequence on both. */
    @ParameterizedTest
    @CsvSource({
        "568, 0.15, 3, 512, 114",
        "588, 0.15, 8, 512, 100",
        "766, 0.5, 3, 512, 512",
        "908, 0.5, 8, 512, 512",
        "600, 0.15, 64, 512, 92",
        "1006, 0.5, 64, 512, 512",
        "141, 0.15, 3, 128, 29",
        "1137, 0.15, 3, 1024, 229"
    })
    void lengthsAreThoseOfT5(int size, double density, int mean, int inputs, int targets) {
        draw("composition-spans(mean=" + mean + ")", size, ones(size), density * size, ToyCorpus.random("t5", size));
        int noise = (int) set().chars().filter(c -> c == 'x').count();
        assertThat(size - noise + selection.spanCount() + 1).isBetween(inputs - 1, inputs);
        assertThat(noise + selection.spanCount() + 1).isEqualTo(targets);
        assertThat(set()).startsWith(".").endsWith("x");
    }

    @Test
    void oneUnitIsNoNoiseAndTwoAreHalf() {
        draw("composition-spans", 1, ones(1), 0.15, ToyCorpus.random("one", 0));
        assertThat(set()).isEqualTo(".");
        draw("composition-spans", 2, ones(2), 0.3, ToyCorpus.random("two", 0));
        assertThat(set()).isEqualTo(".x");
        draw("composition-spans(mean=1)", 6, ones(6), 5, ToyCorpus.random("many", 0));
        assertThat(set()).isEqualTo(".xxxxx");
    }

    /** Nine units, 25 %: a prefix of 4 to 8. */
    @Test
    void suffixesAreUniform() {
        SortedMap<String, Double> law = new TreeMap<>();
        for (int prefix = 4; prefix < 9; prefix++) {
            law.put(".".repeat(prefix) + "x".repeat(9 - prefix), 0.2);
        }
        assertFollows(law, "suffix", ones(9), 2.25);
    }

    /** Two draws of units with weights 1, 2, 3 and 0. */
    @Test
    void drawsWithReplacement() {
        SortedMap<String, Double> law = new TreeMap<>();
        law.put("x...", 1 / 36.0);
        law.put(".x..", 4 / 36.0);
        law.put("..x.", 9 / 36.0);
        law.put("xx..", 4 / 36.0);
        law.put("x.x.", 6 / 36.0);
        law.put(".xx.", 12 / 36.0);
        assertFollows(law, "with-replacement", new double[] {1, 2, 3, 0}, 2);
    }

    /** 30 % of ten are three and not four; of the drawable, all sets alike. Units of weight 0 count in the share. */
    @Test
    void unitSharesAreRoundedUpAndUniform() {
        draw("unit-share", 10, ones(10), 0.3 * 10, ToyCorpus.random("share", 0));
        assertThat(set().replace(".", "")).isEqualTo("xxx");
        SortedMap<String, Double> law = new TreeMap<>();
        for (String set : new String[] {"xx...", "x..x.", "x...x", ".x.x.", ".x..x", "...xx"}) {
            law.put(set, 1 / 6.0);
        }
        assertFollows(law, "unit-share", new double[] {1, 2, 0, 1, 1}, 1.5);
    }

    /** Three of five places, each by itself: over all draws every place alike often. */
    @Test
    void gapsAreUniformAndRising() {
        long[] observed = new long[5];
        KeyedRandom random = ToyCorpus.random("gaps", 0);
        for (int i = 0; i < DRAWS; i++) {
            draw("gaps", 4, ones(4), 3, random);
            assertThat(selection.emptySpans()).isEqualTo(3);
            for (int e = 0; e < 3; e++) {
                observed[selection.emptySpan(e)]++;
                assertThat(selection.emptySpan(e)).isGreaterThanOrEqualTo(e == 0 ? 0 : selection.emptySpan(e - 1));
            }
        }
        double[] expected = new double[5];
        Arrays.fill(expected, 3 * DRAWS / 5.0);
        assertThat(set()).isEqualTo("....");
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(4));
    }
}
