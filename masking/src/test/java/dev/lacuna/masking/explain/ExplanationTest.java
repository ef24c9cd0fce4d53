package dev.lacuna.masking.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    private static final Vocabulary VOCABULARY = ToyCorpus.VOCABULARY;
    private static final int REDRAWS = 400;

    private static final Sequence ROW = ToyCorpus.rows(64, 20).get(2);

    private static Explanation explain(Recipe recipe, int redraws) {
        return Explanation.of(recipe, ROW, 7, redraws, VOCABULARY);
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void showsWhatTheRecipeDoesInViewZero(String name) {
        Explanation explanation = explain(ConfRecipes.recipe(name), REDRAWS);
        Recipe recipe = ConfRecipes.recipe(name);
        MaskedExample masked = new MaskedExample();
        recipe.apply(ROW, 7, 0, 0, masked);
        UnitList units = recipe.lastUnits();
        assertThat(explanation.redraws()).isEqualTo(REDRAWS);
        assertThat(explanation.units()).hasSize(units.size());
        for (int u = 0; u < units.size(); u++) {
            Explanation.Unit unit = explanation.units().get(u);
            assertThat(unit.words()).isEqualTo(units.words(u));
            assertThat(unit.weight()).isEqualTo(recipe.lastWeight(u));
            assertThat(unit.subwords()).hasSize(units.length(u));
            for (int i = 0; i < units.length(u); i++) {
                int p = units.position(units.start(u) + i);
                assertThat(unit.subwords().get(i)).isEqualTo(VOCABULARY.subword(ROW.ids()[p]));
                assertThat(unit.becomes().get(i)).isEqualTo(VOCABULARY.subword(masked.inputIds()[p]));
                assertThat(unit.corruption()[i]).isEqualTo(masked.fates()[p]);
                assertThat(unit.chosen()).isEqualTo(masked.fates()[p] != MaskedExample.UNTOUCHED);
            }
        }
        assertThat(explanation.units()).anyMatch(Explanation.Unit::chosen);
    }

    /** Every selected subword of every view is counted once. */
    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void chosenSharesAreCountedOverAllViews(String name) {
        Explanation explanation = explain(ConfRecipes.recipe(name), REDRAWS);
        Recipe recipe = ConfRecipes.recipe(name);
        MaskedExample masked = new MaskedExample();
        long[] times = new long[ROW.size()];
        for (int view = REDRAWS - 1; view >= 0; view--) {
            recipe.apply(ROW, 7, view, 0.0, masked);
            for (int p = 0; p < ROW.size(); p++) {
                times[p] += masked.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
            }
        }
        UnitList units = recipe.lastUnits();
        for (int u = 0; u < units.size(); u++) {
            double sum = 0;
            for (int i = units.start(u); i < units.end(u); i++) {
                sum += times[units.position(i)];
            }
            assertThat(explanation.units().get(u).chosenShare())
                    .isCloseTo(sum / REDRAWS / units.length(u), within(1e-12));
        }
    }

    /** Bernstein's bound on each unit's binomial, false alarm 1e-4 for all of them together; their sum is exact. */
    @Test
    void bertChoosesEverySubwordAtTheBudgetsRate() {
        Explanation explanation = explain(ConfRecipes.recipe("bert"), REDRAWS);
        int candidates = explanation.units().size();
        double budget = Math.rint(0.15 * candidates);
        double bound = Chance.deviation(REDRAWS, budget / candidates, candidates) / REDRAWS;
        assertThat(candidates).isEqualTo(ToyCorpus.candidates(ROW)).isGreaterThan(40);
        assertThat(bound).isLessThan(0.11);
        double sum = 0;
        for (Explanation.Unit unit : explanation.units()) {
            assertThat(unit.chosenShare()).isCloseTo(budget / candidates, within(bound));
            sum += unit.chosenShare();
        }
        assertThat(sum).isCloseTo(budget, within(1e-9));
    }

    @Test
    void oneRedrawIsViewZeroAlone() {
        assertThat(explain(ConfRecipes.recipe("whole-word"), 1).units())
                .allSatisfy(unit -> assertThat(unit.chosenShare()).isEqualTo(unit.chosen() ? 1 : 0));
    }
}
