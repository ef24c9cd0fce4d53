package dev.lacuna.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.training.encoder.ParameterLayout.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
    private static final String SELF = "bert.encoder.layer.1.attention.self.";

    private final ParameterLayout layout = new ParameterLayout(Examples.SHAPE);

    @Test
    void parametersFollowOneAnotherWithoutGaps() {
        int at = 0;
        for (Parameter p : layout.parameters()) {
            assertThat(p.offset()).as(p.name()).isEqualTo(at);
            at += p.length();
        }
        assertThat(at).isEqualTo(layout.length()).isEqualTo((int) Examples.SHAPE.parameterCount());
    }

    @Test
    void matricesComeBeforeVectors() {
        List<Boolean> matrices =
                layout.parameters().stream().map(Parameter::isMatrix).distinct().toList();
        assertThat(matrices).containsExactly(true, false);
    }

    @Test
    void queryKeyAndValueLieSideBySide() {
        int h = Examples.SHAPE.hiddenSize();
        assertThat(layout.offset(SELF + "key.weight")).isEqualTo(layout.offset(SELF + "query.weight") + h * h);
        assertThat(layout.offset(SELF + "value.weight")).isEqualTo(layout.offset(SELF + "key.weight") + h * h);
        assertThat(layout.offset(SELF + "key.bias")).isEqualTo(layout.offset(SELF + "query.bias") + h);
        assertThat(layout.offset(SELF + "value.bias")).isEqualTo(layout.offset(SELF + "key.bias") + h);
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatThrownBy(() -> layout.offset("bert.pooler.dense.weight"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bert.pooler.dense.weight");
    }

    @Test
    void initializationDependsOnSeedAndName() {
        FloatMemory parameters = FloatMemory.allocate(layout.length());
        Initialization.initialize(layout, 7, parameters);
        Parameter words = layout.parameter(ParameterLayout.WORD_EMBEDDINGS);
        Parameter query = layout.parameter(SELF + "query.weight");
        Parameter key = layout.parameter(SELF + "key.weight");
        assertThat(Initialization.values(words, 7)).isEqualTo(Initialization.values(words, 7));
        assertThat(Initialization.values(words, 8)).isNotEqualTo(Initialization.values(words, 7));
        assertThat(Initialization.values(query, 7)).isNotEqualTo(Initialization.values(key, 7));
        assertThat(Initialization.values(layout.parameter("cls.predictions.transform.LayerNorm.weight"), 7))
                .containsOnly(1f);
        assertThat(Initialization.values(layout.parameter("cls.predictions.bias"), 7))
                .containsOnly(0f);
        assertThat(Examples.values(parameters)).startsWith(Initialization.values(words, 7));
    }
}
