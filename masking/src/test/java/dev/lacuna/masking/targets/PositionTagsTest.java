package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each input position has the tag of the word it stands for, wherever it has moved to. */
class PositionTagsTest {
    private final Targets targets = TargetKinds.of(PieceSpec.parse("tags"), ToyCorpus.TABLES);
    private final MaskedExample example = new MaskedExample();

    private int[] tags(Sequence row) {
        targets.label(ToyRows.of(row, ToyCorpus.random("tags", 0)), new UnitList(), new Selection(), example);
        return Arrays.copyOf(
                example.ints(Column.TAGS).array(), example.ints(Column.TAGS).size());
    }

    /** The word of {@code position} by counting starts up to it. */
    private static int tagOf(Sequence row, int position) {
        int word = (int) Arrays.stream(row.wordStarts())
                        .filter(start -> start <= position)
                        .count()
                - 1;
        return row.notes().tags()[word];
    }

    @Test
    void everyPositionHasItsWordsTagAndSpecialTokensHaveNone() {
        for (Sequence row : ToyCorpus.rows(40, 30)) {
            example.reset(row);
            example.corrupt(0, 7, MaskedExample.MASKED);
            int[] tags = tags(row);
            assertThat(tags).hasSize(row.size());
            for (int position = 0; position < row.size(); position++) {
                assertThat(tags[position]).isEqualTo(tagOf(row, position));
            }
            assertThat(tags[0]).isEqualTo(-1);
        }
    }

    @Test
    void anInputOfAnotherLengthKeepsTheTagsOfWhatIsLeft() {
        Sequence row = ToyCorpus.row("babe di kolama");
        example.reset(row);
        example.beginRebuild();
        example.insert(7);
        for (int position = row.size() - 1; position > 0; position--) {
            example.copy(position);
        }
        example.leaveOut(0, MaskedExample.DROPPED);
        example.endRebuild();
        int[] tags = tags(row);
        assertThat(tags).hasSize(row.size());
        assertThat(tags[0]).isEqualTo(-1);
        for (int at = 1; at < tags.length; at++) {
            assertThat(tags[at]).isEqualTo(tagOf(row, row.size() - at));
        }
    }

    @Test
    void aRecipeWithThisTargetNeedsTagsAndHasTheColumn() {
        RecipeSpec recipe = RecipeSpec.parse("mine", "targets = [mlm, tags]", "mine.conf");
        assertThat(recipe.needs()).containsExactly(Need.of(Need.Kind.TAGS));
        assertThat(recipe.columns()).containsExactly(Column.LABELS, Column.TAGS);
    }
}
