package dev.lacuna.masking.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    private static final Vocabulary VOCABULARY = ToyCorpus.VOCABULARY;
    private static final int REDRAWS = 400;

    private static final Sequence ROW = ToyCorpus.rows(64, 20).get(2);

    private static Explanation explain(Recipe recipe, int redraws) {
        return Explanation.of(recipe, ROW, 7, 0, 0, redraws, VOCABULARY);
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void showsTheInputOfViewZero(String name) {
        Explanation explanation = explain(ConfRecipes.recipe(name), 3);
        MaskedExample masked = masked(ConfRecipes.recipe(name), 0);
        assertThat(explanation.input()).hasSize(masked.size());
        for (int p = 0; p < masked.size(); p++) {
            Explanation.Piece piece = explanation.input().get(p);
            int source = masked.sources()[p];
            assertThat(piece.subword()).isEqualTo(VOCABULARY.subword(masked.inputIds()[p]));
            assertThat(piece.source()).isEqualTo(source);
            assertThat(piece.fate()).isEqualTo(source < 0 ? MaskedExample.UNTOUCHED : masked.fates()[source]);
        }
        assertThat(explanation.skipped()).isEqualTo(masked.skipped());
    }

    private static MaskedExample masked(Recipe recipe, int view) {
        MaskedExample masked = new MaskedExample();
        recipe.apply(ROW, 7, view, 0, masked);
        return masked;
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void showsTheUnitsOfViewZero(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        Explanation explanation = explain(recipe, 3);
        MaskedExample masked = masked(recipe, 0);
        UnitList units = recipe.lastUnits();
        assertThat(explanation.redraws()).isEqualTo(3);
        for (int u = 0; u < explanation.units().size(); u++) {
            Explanation.Unit unit = explanation.units().get(u);
            for (int i = 0; i < unit.positions().length; i++) {
                int p = unit.positions()[i];
                assertThat(unit.subwords().get(i)).isEqualTo(VOCABULARY.subword(ROW.ids()[p]));
                assertThat(unit.fates()[i]).isEqualTo(masked.fates()[p]);
            }
            assertThat(unit.becomes()).isEqualTo(becomes(masked, unit.positions()));
            if (recipe.lastUnitsAreOfTheRow()) {
                assertThat(unit.positions()[0]).isEqualTo(units.position(units.start(u)));
                assertThat(unit.words()).isEqualTo(units.words(u));
                assertThat(unit.weight()).isEqualTo(recipe.lastWeight(u));
                assertThat(unit.chosen()).isEqualTo(recipe.lastSelected(u));
            }
        }
        assertThat(recipe.lastUnitsAreOfTheRow() ? units.size() : words())
                .isEqualTo(explanation.units().size());
    }

    private static List<String> becomes(MaskedExample masked, int[] positions) {
        return IntStream.range(0, masked.size())
                .filter(p -> IntStream.of(positions).anyMatch(position -> position == masked.sources()[p]))
                .mapToObj(p -> VOCABULARY.subword(masked.inputIds()[p]))
                .toList();
    }

    /** Words of the row with a subword that is not special. */
    private static int words() {
        return (int) IntStream.range(0, ROW.words())
                .filter(w -> IntStream.range(ROW.wordStarts()[w], ROW.wordEnd(w))
                        .anyMatch(p -> !VOCABULARY.isSpecial(ROW.ids()[p])))
                .count();
    }

    /** Every selected subword of every view is counted once; of several views that belong together only those alike. */
    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void chosenSharesAreCountedOverAllViews(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        Explanation explanation = explain(recipe, REDRAWS);
        long[] times = new long[ROW.size()];
        for (int draw = 0; draw < REDRAWS; draw++) {
            MaskedExample masked = masked(recipe, draw * recipe.views());
            if (recipe.lastUnitsAreOfTheRow()) {
                countSelected(recipe, times);
            } else {
                IntStream.range(0, ROW.size())
                        .filter(p -> masked.fates()[p] != MaskedExample.UNTOUCHED)
                        .forEach(p -> times[p]++);
            }
        }
        for (Explanation.Unit unit : explanation.units()) {
            double sum = IntStream.of(unit.positions()).mapToLong(p -> times[p]).sum();
            assertThat(unit.chosenShare()).isCloseTo(sum / REDRAWS / unit.positions().length, within(1e-12));
        }
    }

    private static void countSelected(Recipe recipe, long[] times) {
        UnitList units = recipe.lastUnits();
        IntStream.range(0, units.size())
                .filter(recipe::lastSelected)
                .flatMap(u -> IntStream.range(units.start(u), units.end(u)))
                .forEach(i -> times[units.position(i)]++);
    }

    @Test
    void shownColumnsHoldWhatTheInputDoesNotTell() {
        Recipe stages = RecipeSpec.parse(
                        "stages",
                        "stages = [{until = 0.5, budget = \"fixed(0.15)\"}, {budget = \"fixed(0.3)\"}]",
                        "test")
                .bind(ToyCorpus.TABLES);
        Explanation explanation = Explanation.of(stages, ROW, 7, 0, 0.75, 5, VOCABULARY);
        assertThat(explanation.columns())
                .containsOnly(Map.entry(Column.CHOICE, List.of("1")), Map.entry(Column.PROGRESS, List.of("0.750")));
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
