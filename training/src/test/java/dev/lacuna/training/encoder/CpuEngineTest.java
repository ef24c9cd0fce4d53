package dev.lacuna.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuEngineTest {
    private static final EncoderShape SHAPE = Examples.SHAPE;

    private final float[] values = Examples.parameters(SHAPE, 5);
    private final FloatMemory parameters = Examples.memory(values);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void lossIsThatOfTheNaiveEncoder(int threads) {
        for (int rows : new int[] {1, 2, 9, 200}) {
            MaskedBatch batch = Examples.batch(SHAPE, rows, rows);
            double expected = new NaiveEncoder(SHAPE, Examples.doubles(values)).loss(batch);
            try (CpuEngine engine = new CpuEngine(SHAPE, threads)) {
                assertThat(engine.loss(parameters, batch)).isCloseTo(expected, within(2e-5));
                FloatMemory gradient = FloatMemory.allocate(values.length);
                assertThat(engine.gradient(parameters, gradient, batch)).isCloseTo(expected, within(2e-5));
            }
        }
    }

    @Test
    void evaluationIsThatOfTheNaiveEncoder() {
        MaskedBatch batch = Examples.batch(SHAPE, 120, 4);
        EvaluationSums expected = new NaiveEncoder(SHAPE, Examples.doubles(values)).evaluate(batch);
        try (CpuEngine engine = new CpuEngine(SHAPE, 2)) {
            EvaluationSums sums = engine.evaluate(parameters, batch);
            assertThat(sums.predictions()).isEqualTo(expected.predictions()).isEqualTo(batch.predictions());
            assertThat(sums.correct()).isEqualTo(expected.correct()).isPositive();
            assertThat(sums.lossSum()).isCloseTo(expected.lossSum(), within(1e-5 * expected.lossSum()));
        }
    }

    /** One row at a time, the naive encoder tells what each prediction adds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void scoresArePredictionByPredictionWhatTheSumsAreSumsOf(int threads) {
        PredictionScores scores = new PredictionScores();
        try (CpuEngine engine = new CpuEngine(SHAPE, threads)) {
            engine.evaluate(parameters, Examples.batch(SHAPE, 150, 1), scores);
            MaskedBatch batch = Examples.batch(SHAPE, 120, 4);
            EvaluationSums sums = engine.evaluate(parameters, batch, scores);
            assertThat(sums).isEqualTo(engine.evaluate(parameters, batch));
            double loss = 0;
            long correct = 0;
            for (int row = 0; row < batch.rows(); row++) {
                for (int slot = 0; slot < SHAPE.maxPredictions() && batch.weight(row, slot) > 0; slot++) {
                    EvaluationSums alone = naive(batch, row, slot);
                    assertThat(scores.loss(row, slot)).isCloseTo(alone.lossSum(), within(1e-4));
                    assertThat(scores.isCorrect(row, slot)).isEqualTo(alone.correct() == 1);
                    loss += scores.loss(row, slot);
                    correct += scores.isCorrect(row, slot) ? 1 : 0;
                }
            }
            assertThat(loss).isCloseTo(sums.lossSum(), within(1e-9 * loss));
            assertThat(correct).isEqualTo(sums.correct());
        }
    }

    private EvaluationSums naive(MaskedBatch batch, int row, int slot) {
        int[] ids = new int[batch.length(row)];
        Arrays.setAll(ids, position -> batch.inputId(row, position));
        MaskedBatch one = MaskedBatch.builder(SHAPE, 1)
                .begin(ids, ids.length)
                .predict(batch.position(row, slot), batch.target(row, slot), 1)
                .end()
                .build();
        return new NaiveEncoder(SHAPE, Examples.doubles(values)).evaluate(one);
    }

    @Test
    void paddingChangesNothing() {
        int[] ids = {3, 8, 1, 22, 5};
        int[] labels = {MaskedBatch.IGNORED, 4, MaskedBatch.IGNORED, 7, 9};
        int[] paddedIds = Arrays.copyOf(ids, SHAPE.sequenceLength());
        int[] paddedLabels = Arrays.copyOf(labels, SHAPE.sequenceLength());
        Arrays.fill(paddedLabels, labels.length, paddedLabels.length, MaskedBatch.IGNORED);
        MaskedBatch bare = MaskedBatch.builder(SHAPE, 1).add(ids, 5, labels).build();
        MaskedBatch padded =
                MaskedBatch.builder(SHAPE, 1).add(paddedIds, 5, paddedLabels).build();
        EncoderShape tight = new EncoderShape(29, 12, 2, 3, 5, 4);
        try (CpuEngine engine = new CpuEngine(SHAPE, 1)) {
            assertThat(engine.loss(parameters, padded)).isEqualTo(engine.loss(parameters, bare));
        }
        assertThat(tightLoss(tight, ids, labels)).isCloseTo(bareLoss(bare), within(1e-6));
    }

    /** The same row in a model that has no room for padding: same parameters, fewer position embeddings. */
    private double tightLoss(EncoderShape tight, int[] ids, int[] labels) {
        ParameterLayout wide = new ParameterLayout(SHAPE);
        ParameterLayout narrow = new ParameterLayout(tight);
        FloatMemory moved = FloatMemory.allocate(narrow.length());
        for (ParameterLayout.Parameter p : narrow.parameters()) {
            float[] copy = Arrays.copyOfRange(values, wide.offset(p.name()), wide.offset(p.name()) + p.length());
            moved.put(p.offset(), copy, copy.length);
        }
        try (CpuEngine engine = new CpuEngine(tight, 1)) {
            return engine.loss(
                    moved, MaskedBatch.builder(tight, 1).add(ids, 5, labels).build());
        }
    }

    private double bareLoss(MaskedBatch bare) {
        try (CpuEngine engine = new CpuEngine(SHAPE, 1)) {
            return engine.loss(parameters, bare);
        }
    }

    @Test
    void batchWithoutLabelsHasZeroLossAndGradient() {
        int[] none = {MaskedBatch.IGNORED, MaskedBatch.IGNORED};
        MaskedBatch batch =
                MaskedBatch.builder(SHAPE, 1).add(new int[] {1, 2}, 2, none).build();
        FloatMemory gradient = Examples.memory(values);
        try (CpuEngine engine = new CpuEngine(SHAPE, 2)) {
            assertThat(engine.gradient(parameters, gradient, batch)).isZero();
            assertThat(Examples.values(gradient)).containsOnly(0f);
            assertThat(engine.evaluate(parameters, batch)).isEqualTo(EvaluationSums.NONE);
        }
    }

    @Test
    void sameInputSameBits() {
        MaskedBatch batch = Examples.batch(SHAPE, 40, 8);
        FloatMemory first = FloatMemory.allocate(values.length);
        FloatMemory second = FloatMemory.allocate(values.length);
        try (CpuEngine engine = new CpuEngine(SHAPE, 2);
                CpuEngine other = new CpuEngine(SHAPE, 2)) {
            engine.gradient(parameters, first, Examples.batch(SHAPE, 3, 1));
            engine.gradient(parameters, first, batch);
            other.gradient(parameters, second, batch);
        }
        assertThat(Examples.values(first)).isEqualTo(Examples.values(second));
    }

    @Test
    void hugeLogitsStayFinite() {
        float[] large = values.clone();
        int bias = new ParameterLayout(SHAPE).offset(ParameterLayout.DECODER_BIAS);
        large[bias] = 1e6f;
        try (CpuEngine engine = new CpuEngine(SHAPE, 1)) {
            assertThat(engine.loss(Examples.memory(large), Examples.batch(SHAPE, 9, 3)))
                    .isBetween(1e5, 2e6);
        }
    }

    @Test
    void tiesCountForTheLowestId() {
        int[] zeros = {0, 0, 0};
        int[] labels = {0, 1, 2};
        MaskedBatch batch = MaskedBatch.builder(SHAPE, 1).add(zeros, 3, labels).build();
        try (CpuEngine engine = new CpuEngine(SHAPE, 1)) {
            assertThat(engine.evaluate(FloatMemory.allocate(values.length), batch)
                            .correct())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        EncoderShape other = new EncoderShape(30, 12, 2, 3, 11, 4);
        try (CpuEngine engine = new CpuEngine(SHAPE, 1)) {
            assertThatThrownBy(() -> engine.loss(parameters, Examples.batch(other, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Cannot run a batch");
            assertThatThrownBy(() -> engine.loss(FloatMemory.allocate(3), Examples.batch(SHAPE, 1, 1)))
                    .hasMessageStartingWith("Cannot use parameters");
        }
        assertThatThrownBy(() -> new CpuEngine(SHAPE, 0)).hasMessageStartingWith("Cannot make an engine");
    }
}
