package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedTargetsTest {
    private static final int NOT = MaskedExample.IGNORED;

    /** [CLS] ba be bi bo [SEP]. */
    private static final Sequence ROW = ToyCorpus.row("ba be bi bo");

    private final MaskedExample masked = new MaskedExample();

    private void label(String targets, int... selected) {
        Row row = ToyRows.of(ROW, ToyCorpus.random("targets", 0));
        UnitList units = new UnitList();
        UnitKinds.of(PieceSpec.parse("word"), ToyCorpus.TABLES).find(row, units);
        Selection selection = new Selection();
        selection.reset(units.size());
        Arrays.stream(selected).forEach(selection::select);
        TargetKinds.of(PieceSpec.parse(targets), ToyCorpus.TABLES).label(row, units, selection, masked);
    }

    private List<Integer> ints(Column column) {
        return Arrays.stream(masked.ints(column).array(), 0, masked.ints(column).size())
                .boxed()
                .toList();
    }

    private float[] weights() {
        return Arrays.copyOf(
                masked.floats(Column.LOSS_WEIGHTS).array(),
                masked.floats(Column.LOSS_WEIGHTS).size());
    }

    @Test
    void labelsAndWeighsWhatIsSelected() {
        masked.reset(ROW);
        label("weighted-mlm(weight=2, rest=0.5)", 0, 2);
        int[] ids = ROW.ids();
        assertThat(ints(Column.LABELS)).containsExactly(NOT, ids[1], NOT, ids[3], NOT, NOT);
        assertThat(weights()).containsExactly(0.5f, 2, 0.5f, 2, 0.5f, 0.5f);
        assertThat(ints(Column.TOKEN_CLASSES)).isEmpty();
    }

    /** Two steps of a chain: the second adds its class and weight and leaves those of the first. */
    @Test
    void stepsAddUp() {
        masked.reset(ROW);
        label("weighted-mlm(weight=3, rest=1, on=all, class=2)", 1);
        label("weighted-mlm(weight=2, rest=1, on=all, class=1)", 3);
        assertThat(ints(Column.LABELS))
                .isEqualTo(Arrays.stream(ROW.ids()).boxed().toList());
        assertThat(weights()).containsExactly(1, 1, 3, 1, 2, 1);
        assertThat(ints(Column.TOKEN_CLASSES)).containsExactly(0, 0, 2, 0, 1, 0);
    }

    /** a = 0.8: softmax(0.8, 0.5) = 1 / (1 + exp(−0.3)) and the rest. */
    @Test
    void softmaxOfSharesGivesTheWeightsOfMslm() {
        masked.reset(ROW);
        label("weighted-mlm(softmax=0.8|0.5)", 0);
        label("weighted-mlm(softmax=0.5|0.8)", 1);
        double share = 1 / (1 + Math.exp(-0.3));
        assertThat((double) weights()[1]).isCloseTo(1 + share, within(1e-6));
        assertThat((double) weights()[2]).isCloseTo(2 - share, within(1e-6));
    }

    @Test
    void softmaxTakesTwoScores() {
        assertThatThrownBy(() -> TargetKinds.of(PieceSpec.parse("weighted-mlm(softmax=1|2|3)"), ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("two numbers");
    }

    /** Original positions, where an earlier step has taken one out and put one in. */
    @Test
    void labelsAreTheOriginalsOfTheirSources() {
        masked.reset(ROW);
        masked.beginRebuild();
        masked.copy(0);
        masked.insert(ROW.ids()[4]);
        masked.leaveOut(1, MaskedExample.DROPPED);
        masked.copy(2);
        masked.endRebuild();
        label("weighted-mlm(on=all)");
        assertThat(ints(Column.LABELS)).containsExactly(ROW.ids()[0], NOT, ROW.ids()[2]);
        assertThat(weights()).containsExactly(0, 0, 0);
    }

    @Test
    void rowsWeighTheMeanOfTheirUnits() {
        masked.reset(ROW);
        label("row-weight(by=tag-rates, rest=0.25, then=times:3)");
        assertThat(masked.scalar(Column.LOSS_WEIGHT)).isEqualTo(0.75);
        assertThat(TargetKinds.of(PieceSpec.parse("row-weight(by=uniform)"), ToyCorpus.TABLES)
                        .columns())
                .containsExactly(Column.LOSS_WEIGHT);
    }
}
