package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every recipe in {@code conf/recipes} keeps on every row. */
class RecipeContractTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows();
    private static final int VIEWS = 3;

    private interface Check {
        void on(Sequence row, Recipe recipe, MaskedExample masked);
    }

    private static void forAll(String name, Check check) {
        Recipe recipe = ConfRecipes.recipe(name);
        MaskedExample masked = new MaskedExample();
        for (Sequence row : ROWS) {
            for (int view = 0; view < VIEWS; view++) {
                recipe.apply(row, 7, view, 0.5, masked);
                check.on(row, recipe, masked);
            }
        }
    }

    @Test
    void rowsCoverTheHardCases() {
        int unknown = ToyCorpus.VOCABULARY.specialTokens().unknown();
        assertThat(ROWS).hasSizeBetween(200, 1000);
        assertThat(ROWS).anyMatch(row -> row.documents().length > 3);
        assertThat(ROWS).anyMatch(row -> row.origin().number() > 1);
        assertThat(ROWS).anyMatch(row -> row.words() < row.size() / 2);
        assertThat(ROWS).anyMatch(row -> Arrays.stream(row.ids()).anyMatch(id -> id == unknown));
        for (int candidates = 0; candidates <= 3; candidates++) {
            int wanted = candidates;
            assertThat(ROWS).anyMatch(row -> ToyCorpus.candidates(row) == wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void specialTokensAreNeverTouched(String name) {
        forAll(name, (row, recipe, masked) -> {
            for (int p = 0; p < row.size(); p++) {
                if (ToyCorpus.VOCABULARY.isSpecial(row.ids()[p])) {
                    assertThat(masked.inputIds()[p]).isEqualTo(row.ids()[p]);
                    assertThat(masked.labels()[p]).isEqualTo(MaskedExample.IGNORED);
                    assertThat(masked.fates()[p]).isEqualTo(MaskedExample.UNTOUCHED);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void labelsAreTheOriginalsAtCorruptedPositionsAlone(String name) {
        forAll(name, (row, recipe, masked) -> {
            assertThat(masked.size()).isEqualTo(row.size());
            for (int p = 0; p < row.size(); p++) {
                boolean selected = masked.fates()[p] != MaskedExample.UNTOUCHED;
                assertThat(masked.labels()[p]).isEqualTo(selected ? row.ids()[p] : MaskedExample.IGNORED);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void inputIdsAreWhatTheCorruptionSays(String name) {
        forAll(name, (row, recipe, masked) -> {
            for (int p = 0; p < row.size(); p++) {
                int id = masked.inputIds()[p];
                switch (masked.fates()[p]) {
                    case MaskedExample.UNTOUCHED, MaskedExample.KEPT -> assertThat(id)
                            .isEqualTo(row.ids()[p]);
                    case MaskedExample.MASKED -> assertThat(id)
                            .isEqualTo(ToyCorpus.VOCABULARY.specialTokens().mask());
                    case MaskedExample.RANDOM -> assertThat(ToyCorpus.VOCABULARY.isSpecial(id))
                            .isFalse();
                    default -> fail("unknown corruption " + masked.fates()[p]);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void unitsAreDisjointAndStayWhole(String name) {
        forAll(name, (row, recipe, masked) -> {
            UnitList units = recipe.lastUnits();
            boolean[] inUnit = new boolean[row.size()];
            for (int u = 0; u < units.size(); u++) {
                assertThat(units.length(u)).isPositive();
                for (int i = units.start(u); i < units.end(u); i++) {
                    int p = units.position(i);
                    assertThat(inUnit[p]).isFalse();
                    inUnit[p] = true;
                    assertThat(ToyCorpus.VOCABULARY.isSpecial(row.ids()[p])).isFalse();
                    assertThat(masked.labels()[p] != MaskedExample.IGNORED).isEqualTo(recipe.lastSelected(u));
                }
            }
            for (int p = 0; p < row.size(); p++) {
                assertThat(inUnit[p] || masked.labels()[p] == MaskedExample.IGNORED)
                        .isTrue();
            }
        });
    }

    /**
     * Never more than the budget, and what is missing is shorter than every unit left out: a unit is left out only because
     * it did not fit, and afterwards no more room is left than then. Hence single subwords meet the budget exactly, and any
     * units meet it within the longest of them.
     */
    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void selectedSubwordsMeetTheBudget(String name) {
        RecipeSpec spec = ConfRecipes.spec(name);
        assumeTrue(
                ((Composition) spec.root()).sampler().name().equals("without-replacement"),
                "others meet the budget only on average");
        forAll(name, (row, recipe, masked) -> {
            UnitList units = recipe.lastUnits();
            int missing = budget(((Composition) spec.root()).budget(), units.positions());
            int shortestLeft = Integer.MAX_VALUE;
            for (int u = 0; u < units.size(); u++) {
                if (recipe.lastSelected(u)) {
                    missing -= units.length(u);
                } else if (recipe.lastWeight(u) > 0) {
                    shortestLeft = Math.min(shortestLeft, units.length(u));
                }
            }
            assertThat(missing).isBetween(0, shortestLeft - 1);
        });
    }

    private static int budget(PieceSpec spec, int candidates) {
        if (!spec.name().equals("fixed")) {
            return fail("Cannot check budget: say here what a row's budget is under " + spec);
        }
        BigDecimal exact = new BigDecimal(spec.values().get(0)).multiply(BigDecimal.valueOf(candidates));
        int rounded = exact.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
        int most = Integer.parseInt(spec.named().getOrDefault("max", "1000000"));
        return Math.min(Math.min(candidates, most), Math.max(1, rounded));
    }
}
