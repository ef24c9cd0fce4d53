package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe in {@code conf/recipes}: the key decides the masking, and nothing else does. */
class RecipeKeyContractTest {
    /** Recipes that leave nothing to chance, and those that find too few units in a row for two draws to differ for sure. */
    private static final Set<String> HARDLY_DRAW = Set.of(
            "block-bidirectional",
            "genius",
            "cue",
            "pii-list",
            "pii-frequency",
            "pii-entity",
            "loss-mask-flagged",
            "loss-mask-effective",
            "field-dropout",
            "shape-aware",
            "cluster",
            "mask-align",
            "soft-masked-bert",
            "title-guided",
            "cue-answer");

    private static final List<Sequence> ROWS = ToyCorpus.rows();

    /**
     * A row of more than 50 words. Two independent maskings of it agree with a chance below 1e-7: 18 subwords are 4 units or
     * more, drawn in at least C(40, 4) ways nearly alike, and 16 subwords or 4 units fall on the same corruption.
     */
    private static final Sequence LONG_ROW = ROWS.stream()
            .filter(row -> row.size() == 128 && row.words() > 50)
            .findFirst()
            .orElseThrow();

    /** A pair of 60 words of a subword each, alike but for every seventh: 8 or more of 50 are drawn. */
    private static final Sequence LONG_PAIR = ToyCorpus.pair(128, syllables(7), syllables(0));

    private static String syllables(int changed) {
        StringJoiner words = new StringJoiner(" ");
        for (int w = 0; w < 60; w++) {
            int syllable = w * w + (changed > 0 && w % changed == 0 ? 1 : 0);
            words.add("" + "bdklm".charAt(syllable % 5) + "aeio".charAt(syllable % 4));
        }
        return words.toString();
    }

    private static Sequence longRow(String recipe) {
        return ConfRecipes.spec(recipe).needs().contains(Need.of(Need.Kind.PAIRS)) ? LONG_PAIR : LONG_ROW;
    }

    private static List<Object> mask(Recipe recipe, Sequence row, long seed, int view) {
        return mask(recipe, row, seed, view, new MaskedExample());
    }

    private static List<Object> mask(Recipe recipe, Sequence row, long seed, int view, MaskedExample masked) {
        recipe.apply(row, seed, view, 0.5, masked);
        return RecipeContract.everythingIn(masked);
    }

    private static Sequence from(Sequence row, Origin origin) {
        return new Sequence(row.ids(), row.wordStarts(), row.documents(), row.documentStarts(), origin, row.notes());
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void noStateCrossesRows(String name) {
        List<List<Object>> alone = new ArrayList<>();
        for (Sequence row : ROWS) {
            alone.add(mask(ConfRecipes.recipe(name), row, 7, 1));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ROWS.size(); i++) {
            order.add(i, i);
        }
        Recipe shared = ConfRecipes.recipe(name);
        MaskedExample reused = new MaskedExample();
        for (int turn = 0; turn < 2; turn++) {
            for (int i : order) {
                mask(shared, ROWS.get(i), 8, turn, reused);
                assertThat(mask(shared, ROWS.get(i), 7, 1, reused)).isEqualTo(alone.get(i));
            }
            Collections.reverse(order);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void everyPartOfTheKeyMatters(String name) {
        assumeFalse(HARDLY_DRAW.contains(name), "decided by the text, or nearly");
        Recipe recipe = ConfRecipes.recipe(name);
        Sequence row = longRow(name);
        List<Object> original = mask(recipe, row, 7, 1);
        assertThat(mask(recipe, row, 8, 1)).isNotEqualTo(original);
        assertThat(mask(recipe, row, 7, 2)).isNotEqualTo(original);
        Origin at = row.origin();
        for (Origin other : List.of(
                new Origin("another", at.part(), at.segmentation(), at.number()),
                new Origin(at.document(), at.part() + 1, at.segmentation(), at.number()),
                new Origin(at.document(), at.part(), at.segmentation() + 1, at.number()),
                new Origin(at.document(), at.part(), at.segmentation(), at.number() + 1))) {
            assertThat(mask(recipe, from(row, other), 7, 1)).isNotEqualTo(original);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void nameAndPaperAreNoPartOfTheKey(String name) {
        RecipeSpec spec = ConfRecipes.spec(name);
        Sequence row = longRow(name);
        RecipeSpec copy = new RecipeSpec("copy", new RecipeAbout("another paper", "", "", "", List.of()), spec.root());
        assertThat(mask(copy.bind(ToyCorpus.TABLES), row, 7, 1)).isEqualTo(mask(ConfRecipes.recipe(name), row, 7, 1));
    }

    /** A cap that never bites changes nothing but the identity. */
    @Test
    void identityIsPartOfTheKey() {
        RecipeSpec plain = RecipeSpec.parse("plain", "budget = \"fixed(0.15)\"", "plain.conf");
        RecipeSpec capped = RecipeSpec.parse("plain", "budget = \"fixed(0.15, max=1000)\"", "capped.conf");
        assertThat(mask(capped.bind(ToyCorpus.TABLES), LONG_ROW, 7, 1))
                .isNotEqualTo(mask(plain.bind(ToyCorpus.TABLES), LONG_ROW, 7, 1));
    }
}
