package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Notation;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Samplers that draw units whatever their length. Bernstein's bound, false alarm 1e-4 a test. */
class UnitSamplersTest {
    private static final MaskingTables NONE = ToyCorpus.TABLES;
    private static final int DRAWS = 20_000;
    private static final Row ROW = ToyRows.of(Notation.row("[CLS] ba [SEP]"), ToyCorpus.random("samplers", 0));

    private final UnitList units = new UnitList();
    private final Selection selection = new Selection();

    /** How often each outcome comes, as the list of selected units with what is left of them. */
    private TreeMap<String, Integer> outcomes(String spec, double budget, double... weights) {
        Sampler sampler = Samplers.of(PieceSpec.parse(spec), NONE);
        TreeMap<String, Integer> times = new TreeMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            units.clear();
            units.addSpan(1, 3, 1);
            units.addSpan(3, 4, 1);
            units.addSpan(5, 8, 2);
            selection.reset(3);
            sampler.draw(ROW, units, weights, budget, selection);
            StringBuilder outcome = new StringBuilder();
            for (int u = 0; u < 3; u++) {
                outcome.append(selection.isSelected(u) ? u + "" + Notation.positions(units, u) : "");
            }
            times.merge(outcome.toString(), 1, Integer::sum);
        }
        return times;
    }

    private static void assertShare(TreeMap<String, Integer> times, String outcome, double share) {
        assertThat((double) times.getOrDefault(outcome, 0))
                .as(outcome)
                .isCloseTo(DRAWS * share, within(Chance.deviation(DRAWS, share, times.size())));
    }

    /** Three units alike, whatever their length and weight, and inside one each subword alike. */
    @Test
    void onePerUnitDrawsOneSubwordOfAnyUnit() {
        TreeMap<String, Integer> times = outcomes("one-per-unit", 1, 1, 5, 0.1);
        assertShare(times, "0[1]", 1 / 6.0);
        assertShare(times, "0[2]", 1 / 6.0);
        assertShare(times, "1[3]", 1 / 3.0);
        assertShare(times, "2[5]", 1 / 9.0);
        assertShare(times, "2[6]", 1 / 9.0);
        assertShare(times, "2[7]", 1 / 9.0);
        assertThat(times).hasSize(6);
    }

    @Test
    void onePerUnitTakesAsManyUnitsAsTheBudgetHasSubwords() {
        TreeMap<String, Integer> times = outcomes("one-per-unit", 2.4, 1, 0, 1);
        assertThat(times).hasSize(6);
        assertShare(times, "0[2]2[6]", 1 / 6.0);
        assertThat(outcomes("one-per-unit", 9, 0, 1, 0)).containsOnlyKeys("1[3]");
        assertThat(units.positions()).isEqualTo(6);
    }

    @Test
    void allTakesWhatMayBeDrawn() {
        assertThat(outcomes("all", 0, 1, 0, 0.5)).containsOnlyKeys("0[1, 2]2[5, 6, 7]");
        TreeMap<String, Integer> times = outcomes("all(share=0.3)", 0, 1, 0, 0.5);
        assertShare(times, "", 0.49);
        assertShare(times, "0[1, 2]", 0.21);
        assertShare(times, "2[5, 6, 7]", 0.21);
        assertShare(times, "0[1, 2]2[5, 6, 7]", 0.09);
    }

    /** Without replacement by weight: 0 then 1 is 1/4 · 2/3, 1 then 0 is 1/2 · 1/2, and so on. */
    @Test
    void countDrawsByWeightWithoutReplacement() {
        TreeMap<String, Integer> one = outcomes("count(units=1)", 0, 1, 2, 1);
        assertShare(one, "0[1, 2]", 0.25);
        assertShare(one, "1[3]", 0.5);
        assertShare(one, "2[5, 6, 7]", 0.25);
        TreeMap<String, Integer> two = outcomes("count(units=2)", 0, 1, 2, 1);
        assertShare(two, "0[1, 2]1[3]", 1 / 4.0 * 2 / 3 + 1 / 2.0 * 1 / 2);
        assertShare(two, "0[1, 2]2[5, 6, 7]", 2 * 1 / 4.0 * 1 / 3);
        assertShare(two, "1[3]2[5, 6, 7]", 1 / 4.0 * 2 / 3 + 1 / 2.0 * 1 / 2);
    }

    @Test
    void countLeavesUnitsAlone() {
        assertThat(outcomes("count(units=5, leave=0)", 0, 1, 2, 1)).containsOnlyKeys("0[1, 2]1[3]2[5, 6, 7]");
        assertThat(outcomes("count(units=5, leave=3)", 0, 1, 2, 1)).containsOnlyKeys("");
        assertThat(outcomes("count(units=2)", 0, 0, 1, 0)).containsOnlyKeys("1[3]");
    }
}
