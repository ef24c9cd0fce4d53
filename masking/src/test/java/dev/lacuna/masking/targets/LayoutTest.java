package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.ConfRecipes;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.corruption.Corrupted;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that tell attention and positions what to leave out. */
class LayoutTest {
    private static final int VIEWS = 20_000;
    private static final Sequence FOUR = ToyCorpus.row("ba be bi bo");

    private final MaskedExample masked = new MaskedExample();

    private static List<Integer> ints(MaskedExample out, Column column) {
        return Arrays.stream(out.ints(column).array(), 0, out.ints(column).size())
                .boxed()
                .toList();
    }

    private static Sequence pair(Sequence row, int secondStart) {
        return new Sequence(
                row.ids(),
                row.wordStarts(),
                row.documents(),
                row.documentStarts(),
                row.origin(),
                new Annotations(new int[0], null, secondStart, List.of(), new float[0][]));
    }

    private static Corrupted row(Sequence sequence) {
        return new Corrupted(sequence, "subword", ToyCorpus.random("layout", 0));
    }

    /** [CLS] ba · · bo [SEP] with two masks; with three, ba · · · [SEP], the middle one is 2 from both. */
    @Test
    void distancesAreToTheNearestThatIsNoMask() {
        MaskedExample two =
                row(FOUR).select(1, 2).by("mask").to("mask-geometry").example();
        assertThat(ints(two, Column.MASK_DISTANCES)).containsExactly(0, 0, 1, 1, 0, 0);
        assertThat(ints(two, Column.MASK_DIRECTIONS)).containsExactly(0, 0, 1, 2, 0, 0);
        MaskedExample three =
                row(FOUR).select(1, 2, 3).by("mask").to("mask-geometry").example();
        assertThat(ints(three, Column.MASK_DISTANCES)).containsExactly(0, 0, 1, 2, 1, 0);
        assertThat(ints(three, Column.MASK_DIRECTIONS)).containsExactly(0, 0, 1, 3, 2, 0);
        MaskedExample near =
                row(FOUR).select(1, 2, 3).by("mask").to("mask-geometry(most=1)").example();
        assertThat(ints(near, Column.MASK_DISTANCES)).containsExactly(0, 0, 1, 1, 1, 0);
        MaskedExample noise =
                row(FOUR).select(1).by("random").to("mask-geometry").example();
        assertThat(ints(noise, Column.MASK_DISTANCES)).containsOnly(0);
    }

    /** Against all pairs of positions. */
    @Test
    void distancesAreThoseOfAllPairs() {
        Recipe recipe = ConfRecipes.recipe("mask-geometry");
        int mask = ToyCorpus.VOCABULARY.specialTokens().mask();
        for (Sequence row : ToyCorpus.rows()) {
            recipe.apply(row, 2, 0, Place.at(0), masked);
            for (int i = 0; i < row.size(); i++) {
                int nearest = 128;
                int directions = 0;
                for (int j = 0; j < row.size(); j++) {
                    if (masked.inputIds()[j] != mask && Math.abs(i - j) <= nearest) {
                        int side = j < i ? 1 : j > i ? 2 : 0;
                        directions = Math.abs(i - j) < nearest ? side : directions | side;
                        nearest = Math.abs(i - j);
                    }
                }
                assertThat(masked.ints(Column.MASK_DISTANCES).get(i)).isEqualTo(nearest);
                assertThat(masked.ints(Column.MASK_DIRECTIONS).get(i)).isEqualTo(directions);
            }
        }
    }

    /** 0.95, 0.025, 0.025 at every position, special tokens included. Chi-square of 2 degrees, false alarm 1e-4. */
    @Test
    void oneInTwentyLosesAttention() {
        Recipe recipe = ConfRecipes.recipe("attention-drop");
        long[] states = new long[3];
        long start = 0;
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(FOUR, 2, view, Place.at(0), masked);
            for (int p = 0; p < FOUR.size(); p++) {
                states[masked.ints(Column.ATTENTION_DROP).get(p)]++;
            }
            start += masked.ints(Column.ATTENTION_DROP).get(0) > 0 ? 1 : 0;
        }
        double all = VIEWS * 6.0;
        assertThat(Chance.chiSquare(states, new double[] {all * 0.95, all * 0.025, all * 0.025}))
                .isLessThan(Chance.chiSquareLimit(2));
        assertThat((double) start).isCloseTo(VIEWS * 0.05, within(Chance.deviation(VIEWS, 0.05, 1)));
    }

    /** Bernstein's bound, false alarm 1e-4. */
    @Test
    void halfOfTheRowsTellNoPosition() {
        Recipe recipe = ConfRecipes.recipe("position-dropout");
        long dropped = 0;
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(FOUR, 2, view, Place.at(0), masked);
            List<Integer> positions = ints(masked, Column.POSITION_IDS);
            if (positions.get(0) < 0) {
                assertThat(positions).hasSize(6).containsOnly(-1);
                dropped++;
            } else {
                assertThat(positions).containsExactly(0, 1, 2, 3, 4, 5);
            }
        }
        assertThat((double) dropped).isCloseTo(VIEWS * 0.5, within(Chance.deviation(VIEWS, 0.5, 1)));
    }

    /** Six positions a row, each by itself: 0.5⁶ of the rows tell nothing, as many all. */
    @Test
    void orEachPositionIsDroppedByItself() {
        Corrupted row = row(FOUR);
        long told = 0;
        long none = 0;
        for (int i = 0; i < VIEWS; i++) {
            MaskedExample out =
                    row.by("mask").to("positions(dropout=0.5, per=position)").example();
            List<Integer> positions = ints(out, Column.POSITION_IDS);
            for (int p = 0; p < 6; p++) {
                assertThat(positions.get(p)).isIn(-1, p);
                told += positions.get(p) < 0 ? 0 : 1;
            }
            none += positions.stream().allMatch(p -> p < 0) ? 1 : 0;
        }
        assertThat((double) told).isCloseTo(VIEWS * 3.0, within(Chance.deviation(VIEWS * 6L, 0.5, 2)));
        assertThat((double) none).isCloseTo(VIEWS / 64.0, within(Chance.deviation(VIEWS, 1 / 64.0, 2)));
    }

    @Test
    void thePromptIsABlock() {
        Sequence row = pair(ToyCorpus.row("ba be", "bi"), 4);
        ConfRecipes.recipe("block-bidirectional").apply(row, 2, 0, Place.at(0), masked);
        assertThat(masked.skipped()).isNull();
        assertThat(ints(masked, Column.SEGMENT_IDS)).containsExactly(0, 0, 0, 0, -1, -1);
        assertThat(Corrupted.text(masked.labels(), masked.size())).isEqualTo(". . . bi [SEP] .");
        assertThat(Corrupted.text(masked.inputIds(), masked.size())).isEqualTo("[CLS] ba be [SEP] bi [SEP]");
        ConfRecipes.recipe("block-bidirectional").apply(FOUR, 2, 0, Place.at(0), masked);
        assertThat(masked.skipped()).startsWith("no second text");
    }

    /** Also where a document has lost its start: b's first subword is left out. */
    @Test
    void documentsAreBlocks() {
        Sequence row = ToyCorpus.row("ba be", "bi bo", "da");
        assertThat(ints(row(row).by("mask").to("segments(by=document)").example(), Column.SEGMENT_IDS))
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2);
        assertThat(ints(
                        row(row).select(2)
                                .by("drop")
                                .to("segments(by=document)")
                                .example(),
                        Column.SEGMENT_IDS))
                .containsExactly(0, 0, 0, 0, 1, 1, 2, 2);
    }
}
