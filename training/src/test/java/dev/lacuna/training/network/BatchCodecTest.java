package dev.lacuna.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.Examples;
import dev.lacuna.training.encoder.MaskedBatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class BatchCodecTest {
    private final BatchCodec codec = new BatchCodec(Examples.SHAPE);

    @Test
    void decodesWhatItEncoded() {
        MaskedBatch batch = Examples.batch(Examples.SHAPE, 13, 2);
        assertSame(codec.decode(features(codec.encode(batch)), labels(codec.encode(batch))), batch, 0);
    }

    @Test
    void surviveMergingAndSplitting() {
        MaskedBatch first = Examples.batch(Examples.SHAPE, 3, 1);
        MaskedBatch second = Examples.batch(Examples.SHAPE, 5, 2);
        MultiDataSet merged = MultiDataSet.merge(List.of(codec.encode(first), codec.encode(second)));
        MaskedBatch both = codec.decode(features(merged), labels(merged));
        assertThat(both.rows()).isEqualTo(8);
        assertSame(both, first, 0);
        assertSame(both, second, 3);
        var rows = NDArrayIndex.interval(3, 8);
        MaskedBatch split = codec.decode(
                features(merged).get(rows, NDArrayIndex.all()), labels(merged).get(rows, NDArrayIndex.all()));
        assertSame(split, second, 0);
    }

    @Test
    void refusesVocabulariesThatFloatsCannotCount() {
        assertThatThrownBy(() -> new BatchCodec(new EncoderShape((1 << 24) + 1, 1, 1, 1, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16777217");
        assertThat(new BatchCodec(new EncoderShape(1 << 24, 1, 1, 1, 2, 1)).labelColumns())
                .isEqualTo(3);
    }

    @Test
    void refusesArraysOfAnotherShape() {
        MultiDataSet data = codec.encode(Examples.batch(Examples.SHAPE, 2, 1));
        assertThatThrownBy(() -> codec.decode(features(data), Nd4j.zeros(2, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot decode a batch: array is not [2, 12]");
    }

    private static org.nd4j.linalg.api.ndarray.INDArray features(MultiDataSet data) {
        return data.getFeatures(0);
    }

    private static org.nd4j.linalg.api.ndarray.INDArray labels(MultiDataSet data) {
        return data.getLabels(0);
    }

    /** Rows {@code at..} of {@code actual} are those of {@code expected}. */
    private static void assertSame(MaskedBatch actual, MaskedBatch expected, int at) {
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(actual.length(at + row)).isEqualTo(expected.length(row));
            for (int i = 0; i < expected.length(row); i++) {
                assertThat(actual.inputId(at + row, i)).isEqualTo(expected.inputId(row, i));
            }
            for (int slot = 0; slot < Examples.SHAPE.maxPredictions(); slot++) {
                assertThat(actual.weight(at + row, slot)).isEqualTo(expected.weight(row, slot));
                assertThat(actual.position(at + row, slot)).isEqualTo(expected.position(row, slot));
                assertThat(actual.target(at + row, slot)).isEqualTo(expected.target(row, slot));
            }
        }
    }
}
