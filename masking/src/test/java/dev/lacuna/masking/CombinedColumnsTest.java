package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.UserException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of combined recipes carry where only some of the parts write a column, and what cannot be combined. */
class CombinedColumnsTest {
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo da de di do ka ke");
    private final MaskedExample masked = new MaskedExample();

    private Recipe recipe(String text) {
        return RecipeSpec.parse("combined", text, "combined.conf").bind(ToyCorpus.TABLES);
    }

    /** The second stage has a fixed budget, which by itself tells neither rate nor progress. */
    @Test
    void everyStageTellsItsRateAndPlace() {
        Recipe recipe = recipe(
                """
                corruption = mask, stages = [
                  { until = 0.5, budget = "linear(from=0.4, to=0.2)", sampler = without-replacement }
                  { budget = fixed(0.2) }
                ]""");
        recipe.apply(ROW, 1, 0, 0.75, masked);
        assertThat(masked.scalar(Column.MASK_RATE)).isEqualTo(0.2);
        assertThat(masked.scalar(Column.PROGRESS)).isEqualTo(0.75);
        recipe.apply(ROW, 1, 0, 0.25, masked);
        assertThat(masked.scalar(Column.MASK_RATE)).isCloseTo(0.4, within(1e-12));
        assertThat(masked.scalar(Column.PROGRESS)).isEqualTo(0.25);
    }

    /** As stages, without the progress that stages write anyway; and a part without loss weights weighs 1, not 0. */
    @Test
    void everyPartOfAMixTellsWhatAnyTells() {
        Recipe recipe = recipe(
                """
                corruption = mask, mix = [
                  { budget = "linear(from=0.4, to=0.2)" }
                  { budget = "diffusion(schedule=linear)", sampler = bernoulli, targets = diffusion }
                  { budget = fixed(0.1), targets = "weighted-mlm(weight=3, rest=2)" }
                  { budget = fixed(0.2) }
                ]""");
        boolean[] seen = new boolean[4];
        for (int view = 0; view < 40; view++) {
            recipe.apply(ROW, 1, view, 0.5, masked);
            int choice = (int) masked.scalar(Column.CHOICE);
            seen[choice] = true;
            long hidden = Arrays.stream(masked.inputIds(), 0, masked.size())
                    .filter(id -> id == ToyCorpus.VOCABULARY.specialTokens().mask())
                    .count();
            assertThat(masked.scalar(Column.MASK_RATE)).isCloseTo(hidden / 10.0, within(1e-12));
            assertThat(masked.scalar(Column.PROGRESS)).isEqualTo(0.5);
            assertThat(masked.floats(Column.LOSS_WEIGHTS).size()).isEqualTo(masked.size());
            for (int p = 0; p < masked.size(); p++) {
                boolean labelled = masked.labels()[p] != MaskedExample.IGNORED;
                assertThat(masked.floats(Column.LOSS_WEIGHTS).get(p)).isEqualTo(choice != 2 ? 1 : labelled ? 3 : 2);
            }
            if (choice != 1) {
                assertThat(masked.scalar(Column.LOSS_WEIGHT)).isEqualTo(1);
            }
        }
        assertThat(seen).containsOnly(true);
    }

    /** The labels of a first step may be longer than those of the last. */
    @Test
    void labelsOfAnyStepFit() {
        Recipe recipe = recipe(
                """
                sampler = all, chain = [
                  { corruption = none, targets = "seq2seq(layout=sentinels)" }
                  { corruption = none, targets = [] }
                ]""");
        recipe.apply(ROW, 1, 0, 0, masked);
        assertThat(masked.ints(Column.LABELS).size()).isEqualTo(12).isLessThanOrEqualTo(recipe.labelLength(ROW.size()));
        assertThat(recipe.labelLength(12)).isEqualTo(18);
    }

    /** A clean target is as long as the row, one with sentinels may be longer; the mode token makes room for one more. */
    @Test
    void labelsOfAnyPartOfAMixFit() {
        Recipe recipe = recipe(
                """
                sampler = "composition-spans(mean=1)", budget = fixed(0.5), mix = [
                  { corruption = infill, targets = seq2seq }
                  { corruption = "sentinel(mode=[NLU])", targets = "seq2seq(layout=sentinels)" }
                ]""");
        int longest = 0;
        for (int view = 0; view < 40; view++) {
            recipe.apply(ROW, 1, view, 0, masked);
            longest = Math.max(longest, masked.ints(Column.LABELS).size());
            assertThat(masked.size()).isLessThanOrEqualTo(recipe.inputLength(ROW.size()));
        }
        assertThat(longest).isEqualTo(12).isLessThanOrEqualTo(recipe.labelLength(ROW.size()));
        assertThat(recipe.inputLength(12)).isEqualTo(13);
    }

    /** What views share they share in chains too: one chain masks what the other leaves. */
    @Test
    void viewsOfChainsShareTheirDraws() {
        Recipe recipe = recipe(
                """
                sampler = complementary, budget = fixed(0.5), corruption = mask, views = [
                  { chain = [ {}, { budget = fixed(0), sampler = bernoulli, targets = [] } ] }
                  { chain = [ {}, { budget = fixed(0), sampler = bernoulli, targets = [] } ] }
                ]""");
        for (int pair = 0; pair < 20; pair++) {
            recipe.apply(ROW, 1, 2 * pair, 0, masked);
            byte[] first = masked.fates().clone();
            recipe.apply(ROW, 1, 2 * pair + 1, 0, masked);
            for (int p = 1; p < ROW.size() - 1; p++) {
                assertThat(first[p] == MaskedExample.MASKED).isNotEqualTo(masked.fates()[p] == MaskedExample.MASKED);
            }
        }
    }

    /** A decoder that gives a row up gives it up for both sides, and may need more room than the encoder. */
    @Test
    void decodersCount() {
        Recipe recipe = recipe(
                """
                corruption = none, decoder = {
                  units = "keyphrase(rest=none)", sampler = all, corruption = replace-phrase, targets = boundary-infilling
                }""");
        recipe.apply(ToyCorpus.row("zz"), 1, 0, 0, masked);
        assertThat(masked.skipped()).isEqualTo("no phrase in it");
        assertThat(recipe.inputLength(100)).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({
        "'stages = [ { views = 2 } ]', views stand at the top of a recipe alone",
        "'views = [ { mix = [ { views = 2 } ] } ]', views stand at the top of a recipe alone",
        "'chain = [ { mix = [ { chain = [ {} ] } ] } ]', a step of a chain is no chain",
        "'chain = [ { decoder {} } ]', a step of a chain has no decoder"
    })
    void whatCannotBeCombined(String text, String reason) {
        assertThatThrownBy(() -> recipe(text))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(reason)
                .hasMessageStartingWith("Cannot read recipe combined.conf: ");
    }
}
