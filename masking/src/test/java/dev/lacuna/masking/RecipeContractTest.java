package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link RecipeContract} over every recipe in {@code conf/recipes}: on rows with all hard cases, and on random rows. */
class RecipeContractTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows();
    private static final Map<String, RecipeContract> CONTRACTS = new HashMap<>();

    @Test
    void rowsCoverTheHardCases() {
        int unknown = ToyCorpus.VOCABULARY.specialTokens().unknown();
        assertThat(ROWS).hasSizeBetween(200, 1000);
        assertThat(ROWS).anyMatch(row -> row.documents().length > 3);
        assertThat(ROWS).anyMatch(row -> row.origin().number() > 1);
        assertThat(ROWS).anyMatch(row -> row.words() < row.size() / 2);
        assertThat(ROWS).anyMatch(row -> row.notes().sentenceStarts().length > row.documents().length);
        assertThat(ROWS).anyMatch(row -> Arrays.stream(row.ids()).anyMatch(id -> id == unknown));
        for (int candidates = 0; candidates <= 3; candidates++) {
            int wanted = candidates;
            assertThat(ROWS).anyMatch(row -> ToyCorpus.candidates(row) == wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void holdsOnHardRows(String name) {
        RecipeContract contract = new RecipeContract(name);
        for (int r = 0; r < ROWS.size(); r++) {
            for (int view = 0; view < Math.max(2, contract.views()); view++) {
                contract.check(ROWS.get(r), 7, view, new Place((r % 5) / 4.0, r % 3, r));
            }
        }
    }

    /** Shrinks to the shortest row, least seed and first recipe that break the contract. */
    @Property(tries = 10_000, seed = "20")
    void holdsOnRandomRows(
            @ForAll("recipes") String name,
            @ForAll("rows") List<List<Integer>> documents,
            @ForAll long seed,
            @ForAll("shares") double progress) {
        RecipeContract contract = CONTRACTS.computeIfAbsent(name, RecipeContract::new);
        contract.check(ToyCorpus.rowOf(documents), seed, (int) (seed & 7), new Place(progress, 1, seed & 0xFF));
    }

    @Provide
    Arbitrary<String> recipes() {
        return Arbitraries.of(ConfRecipes.names());
    }

    /** Documents as numbers of words, see {@link ToyCorpus#rowOf}. */
    @Provide
    Arbitrary<List<List<Integer>>> rows() {
        return Arbitraries.integers()
                .between(0, ToyCorpus.NUMBERED_WORDS - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.of(0.0, 0.1, 0.25, 0.5, 0.75, 0.999);
    }
}
