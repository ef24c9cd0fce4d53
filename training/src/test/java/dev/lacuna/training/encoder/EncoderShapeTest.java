package dev.lacuna.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EncoderShapeTest {
    /** Hugging Face counts 109,514,298 in BertForMaskedLM("bert-base-uncased"), with 2 x 768 for token types. */
    @Test
    void countsTheParametersOfBertBase() {
        EncoderShape base = new EncoderShape(30522, 768, 12, 12, 512, 77);
        assertThat(base.parameterCount()).isEqualTo(109_514_298 - 2 * 768);
        assertThat(base.intermediateSize()).isEqualTo(3072);
        assertThat(base.headSize()).isEqualTo(64);
    }

    @Test
    void refusesImpossibleSizes() {
        refused(() -> new EncoderShape(0, 8, 1, 1, 8, 1), "vocabularySize must be positive (0)");
        refused(() -> new EncoderShape(9, 8, 1, 3, 8, 1), "hiddenSize is not a multiple of heads (8 and 3)");
        refused(() -> new EncoderShape(9, 8, 1, 2, 8, 9), "maxPredictions exceeds sequenceLength (9)");
        refused(() -> new EncoderShape(9, 8, -1, 2, 8, 1), "layers must be positive (-1)");
        refused(() -> new EncoderShape(1 << 20, 1024, 24, 16, 512, 77), "more than 536870911 parameters");
    }

    private static void refused(Runnable shape, String reason) {
        assertThatThrownBy(shape::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot shape an encoder: ")
                .hasMessageContaining(reason);
    }
}
