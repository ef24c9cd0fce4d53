package dev.lacuna.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MaskedBatchTest {
    private static final int NO = MaskedBatch.IGNORED;
    private static final EncoderShape SHAPE = new EncoderShape(10, 4, 1, 1, 5, 2);

    @Test
    void holdsRowsAndTheirLabels() {
        MaskedBatch batch = MaskedBatch.builder(SHAPE, 3)
                .add(new int[] {1, 2, 3, 0, 0}, 3, new int[] {NO, 7, NO, NO, NO})
                .add(new int[] {4, 5}, 2, new int[] {8, 9}, new float[] {0.5f, 2})
                .build();
        assertThat(batch.rows()).isEqualTo(2);
        assertThat(batch.tokens()).isEqualTo(5);
        assertThat(batch.predictions()).isEqualTo(3);
        assertThat(batch.weightSum()).isEqualTo(3.5);
        assertThat(batch.inputId(1, 1)).isEqualTo(5);
        assertThat(batch.position(0, 0)).isEqualTo(1);
        assertThat(batch.target(0, 0)).isEqualTo(7);
        assertThat(batch.weight(0, 0)).isEqualTo(1);
        assertThat(batch.weight(0, 1)).isZero();
        assertThat(batch.weight(1, 1)).isEqualTo(2);
    }

    @Test
    void zeroWeightIgnoresTheLabel() {
        MaskedBatch batch = MaskedBatch.builder(SHAPE, 1)
                .add(new int[] {4, 5}, 2, new int[] {8, 9}, new float[] {0, 1})
                .build();
        assertThat(batch.predictions()).isEqualTo(1);
        assertThat(batch.target(0, 0)).isEqualTo(9);
    }

    @Test
    void moreLabelsThanSlotsAreRefusedNotCut() {
        refused(new int[] {1, 2, 3}, 3, new int[] {1, 2, 3}, "row has more labels than maxPredictions (2)");
    }

    @Test
    void refusesRowsThatDoNotFit() {
        refused(new int[6], 6, new int[6], "length is out of range (6)");
        refused(new int[] {}, 0, new int[] {}, "length is out of range (0)");
        refused(new int[] {1}, 2, new int[] {NO, NO}, "fewer ids than length (1)");
        refused(new int[] {1, 10}, 2, new int[] {NO, NO}, "input id is outside the vocabulary (10)");
        refused(new int[] {1, -1}, 2, new int[] {NO, NO}, "input id is outside the vocabulary (-1)");
        refused(new int[] {1, 2}, 2, new int[] {NO, 10}, "label is outside the vocabulary (10)");
        refused(new int[] {1, 2}, 2, new int[] {NO, -1}, "label is outside the vocabulary (-1)");
        refused(new int[] {1, 2}, 2, new int[] {NO}, "fewer labels than subwords (1)");
        refused(new int[] {1, 2, 0}, 2, new int[] {NO, NO, 3}, "label lies in the padding (2)");
    }

    @Test
    void refusesBadWeightsAndTooManyRows() {
        MaskedBatch.Builder builder = MaskedBatch.builder(SHAPE, 1);
        assertThatThrownBy(() -> builder.add(new int[] {1}, 1, new int[] {1}, new float[] {-1}))
                .hasMessageContaining("weight is not positive and finite (-1.0)");
        assertThatThrownBy(() -> builder.add(new int[] {1}, 1, new int[] {1}, new float[] {Float.NaN}))
                .hasMessageContaining("weight is not positive and finite (NaN)");
        assertThatThrownBy(builder::build).hasMessageContaining("it has no rows (0)");
        builder.add(new int[] {1}, 1, new int[] {1});
        assertThat(builder.isFull()).isTrue();
        assertThatThrownBy(() -> builder.add(new int[] {1}, 1, new int[] {1}))
                .hasMessageContaining("batch is full (1)");
    }

    @Test
    void aRefusedRowLeavesNoTrace() {
        MaskedBatch.Builder builder = MaskedBatch.builder(SHAPE, 1);
        assertThatThrownBy(() -> builder.add(new int[] {1, 2, 3}, 3, new int[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
        MaskedBatch batch = builder.add(new int[] {1, 2}, 2, new int[] {NO, NO}).build();
        assertThat(batch.predictions()).isZero();
    }

    private static void refused(int[] ids, int length, int[] labels, String reason) {
        assertThatThrownBy(() -> MaskedBatch.builder(SHAPE, 1).add(ids, length, labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot build a batch: " + reason);
    }
}
