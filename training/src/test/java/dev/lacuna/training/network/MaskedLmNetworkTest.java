package dev.lacuna.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.training.encoder.CpuEngine;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.EvaluationSums;
import dev.lacuna.training.encoder.Examples;
import dev.lacuna.training.encoder.FloatMemory;
import dev.lacuna.training.encoder.MaskedBatch;
import dev.lacuna.training.encoder.ParameterLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

class MaskedLmNetworkTest {
    private static final EncoderShape SHAPE = Examples.SHAPE;
    private static final WarmupLinearDecay RATE = new WarmupLinearDecay(0.01, 0.001, 3, 20);
    private static final TrainingOptions OPTIONS = TrainingOptions.bert(RATE);

    private final MaskedBatch batch = Examples.batch(SHAPE, 9, 3);
    private final MultiDataSet data = new BatchCodec(SHAPE).encode(batch);

    @Test
    void sameSeedSameParameters() {
        INDArray parameters = MaskedLmNetwork.create(SHAPE, OPTIONS, 7).params();
        assertThat(MaskedLmNetwork.create(SHAPE, OPTIONS, 7).params()).isEqualTo(parameters);
        assertThat(MaskedLmNetwork.create(SHAPE, OPTIONS, 8).params()).isNotEqualTo(parameters);
    }

    @Test
    void parametersLieWhereTheLayoutSays() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        float[] flat = Examples.values(MaskedLmNetwork.parameters(network));
        for (ParameterLayout.Parameter p : new ParameterLayout(SHAPE).parameters()) {
            INDArray array = network.getParam("maskedLm_" + p.name().replace('_', '-'));
            assertThat(array.shape())
                    .isEqualTo(p.shape().stream().mapToLong(Integer::longValue).toArray());
            assertThat(array.reshape(p.length()).getFloat(p.length() - 1)).isEqualTo(flat[p.offset() + p.length() - 1]);
        }
        assertThat(network.numParams()).isEqualTo(SHAPE.parameterCount());
    }

    @Test
    void scoreIsTheEnginesLoss() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        try (CpuEngine engine = new CpuEngine(SHAPE, 1)) {
            double loss = engine.loss(MaskedLmNetwork.parameters(network), batch);
            assertThat(network.score(data)).isEqualTo(loss);
            network.fit(data);
            assertThat(network.score()).isEqualTo(loss);
            assertThat(network.score(data)).isLessThan(loss);
        }
    }

    @Test
    void evaluationAddsUpWhatTheScoreAverages() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        EvaluationSums sums = MaskedLmNetwork.evaluate(network, batch);
        assertThat(sums.predictions()).isEqualTo(batch.predictions());
        assertThat(sums.meanLoss()).isCloseTo(Math.log(SHAPE.vocabularySize()), within(0.1));
        assertThat(MaskedLmNetwork.shape(network)).isEqualTo(SHAPE);
        assertThat(MaskedLmNetwork.learningRate(network)).isEqualTo(RATE);
    }

    @Test
    void learnsATinyBatchByHeart() {
        TrainingOptions options = new TrainingOptions(new WarmupLinearDecay(0.01, 0, 10, 150), 0, 1, 2);
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, options, 7);
        for (int i = 0; i < 150; i++) {
            network.fit(data);
        }
        EvaluationSums sums = MaskedLmNetwork.evaluate(network, batch);
        assertThat(sums.meanLoss()).isLessThan(0.05);
        assertThat(sums.accuracy()).isEqualTo(1);
    }

    @Test
    void weightDecayIsDecoupledAndSparesVectors() {
        ComputationGraph decaying = network(0.1, 0);
        ComputationGraph plain = network(0, 0);
        float[] before = Examples.values(MaskedLmNetwork.parameters(plain));
        decaying.fit(data);
        plain.fit(data);
        float[] with = Examples.values(MaskedLmNetwork.parameters(decaying));
        float[] without = Examples.values(MaskedLmNetwork.parameters(plain));
        for (ParameterLayout.Parameter p : new ParameterLayout(SHAPE).parameters()) {
            double decay = p.isMatrix() ? RATE.valueAt(0, 0) * 0.1 : 0;
            for (int i = p.offset(); i < p.offset() + p.length(); i++) {
                assertThat((double) without[i] - with[i]).isCloseTo(decay * before[i], within(2e-7));
            }
        }
    }

    @Test
    void longGradientsAreShortenedAsAWhole() {
        ComputationGraph network = network(0, 1e-3);
        network.fit(data);
        INDArray state = network.getUpdater().getStateViewArray();
        double firstMoments = 0;
        for (int i = 0; i < SHAPE.parameterCount(); i++) {
            firstMoments += state.getDouble(i) * state.getDouble(i);
        }
        assertThat(Math.sqrt(firstMoments)).isCloseTo(0.1 * 1e-3, within(1e-8));
    }

    /** What dl4j-spark's worker does with the driver's network at the start of an averaging round. */
    @Test
    void aWorkersCopyGoesOnWhereTheOriginalStands() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        for (int i = 0; i < 5; i++) {
            network.fit(data);
        }
        ComputationGraph worker =
                new ComputationGraph(network.getConfiguration().clone());
        worker.init(network.params().unsafeDuplication(), false);
        worker.setUpdater(new ComputationGraphUpdater(
                worker, network.getUpdater().getStateViewArray().unsafeDuplication()));
        assertThat(MaskedLmNetwork.iterations(worker)).isEqualTo(5);
        network.fit(data);
        worker.fit(data);
        assertThat(worker.params()).isEqualTo(network.params());
        assertThat(MaskedLmNetwork.iterations(worker)).isEqualTo(6);
    }

    @Test
    void cloneLearnsOnItsOwn() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        network.fit(data);
        ComputationGraph clone = network.clone();
        assertThat(clone.params()).isEqualTo(network.params());
        clone.fit(data);
        assertThat(clone.params()).isNotEqualTo(network.params());
    }

    @Test
    void configurationSurvivesJson() {
        ComputationGraphConfiguration configuration =
                MaskedLmNetwork.create(SHAPE, OPTIONS, 7).getConfiguration();
        configuration.setIterationCount(42);
        ComputationGraphConfiguration back =
                CountingConfiguration.of(ComputationGraphConfiguration.fromJson(configuration.toJson()));
        assertThat(back).isEqualTo(configuration);
        assertThat(back.getIterationCount()).isEqualTo(42);
        ComputationGraph network = new ComputationGraph(back);
        network.init();
        assertThat(network.params())
                .isEqualTo(MaskedLmNetwork.create(SHAPE, OPTIONS, 7).params());
        assertThat(MaskedLmNetwork.learningRate(network)).isEqualTo(RATE);
    }

    @Test
    void configurationSurvivesJavaSerialization() throws IOException, ClassNotFoundException {
        ComputationGraphConfiguration configuration =
                MaskedLmNetwork.create(SHAPE, OPTIONS, 7).getConfiguration();
        configuration.setIterationCount(42);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(configuration);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ComputationGraphConfiguration back = (ComputationGraphConfiguration) in.readObject();
            assertThat(back).isEqualTo(configuration);
            assertThat(back.clone().getIterationCount()).isEqualTo(42);
        }
    }

    @Test
    void threadsAreAChoiceOfTheMachine() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        double loss = network.score(data);
        MaskedLmNetwork.threads(network, 2);
        assertThat(network.score(data)).isCloseTo(loss, within(1e-6));
        ComputationGraph worker =
                new ComputationGraph(network.getConfiguration().clone());
        worker.init();
        assertThat(((MaskedLmRuntime) worker.getLayer(0)).layerConf().threads()).isEqualTo(2);
        assertThatThrownBy(() -> MaskedLmNetwork.threads(network, 0)).hasMessageStartingWith("Cannot set threads");
    }

    @Test
    void theNumberOfLabelsIsAChoiceOfTheDataAndGoesWithTheConfiguration() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        double loss = network.score(data);
        int more = SHAPE.sequenceLength();
        MaskedLmNetwork.maxPredictions(network, more);
        EncoderShape shape = MaskedLmNetwork.shape(network);
        assertThat(shape.maxPredictions()).isEqualTo(more);
        MaskedBatch.Builder wide = MaskedBatch.builder(shape, batch.rows());
        for (int row = 0; row < batch.rows(); row++) {
            int[] ids = new int[batch.length(row)];
            for (int p = 0; p < ids.length; p++) {
                ids[p] = batch.inputId(row, p);
            }
            wide.begin(ids, ids.length);
            for (int slot = 0; slot < SHAPE.maxPredictions() && batch.weight(row, slot) > 0; slot++) {
                wide.predict(batch.position(row, slot), batch.target(row, slot), batch.weight(row, slot));
            }
            wide.end();
        }
        assertThat(network.score(new BatchCodec(shape).encode(wide.build()))).isEqualTo(loss);
        ComputationGraph worker =
                new ComputationGraph(network.getConfiguration().clone());
        worker.init();
        assertThat(MaskedLmNetwork.shape(worker)).isEqualTo(shape);
        assertThatThrownBy(() -> MaskedLmNetwork.maxPredictions(network, more + 1))
                .hasMessageStartingWith("Cannot set maxPredictions");
    }

    /** As the tasks of one executor do. */
    @Test
    void networksTrainSideBySide() {
        List<INDArray> trained = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> MaskedLmNetwork.create(SHAPE, OPTIONS, i % 2))
                .peek(network -> {
                    for (int step = 0; step < 10; step++) {
                        network.fit(new BatchCodec(SHAPE).encode(batch));
                    }
                })
                .map(ComputationGraph::params)
                .toList();
        for (int i = 2; i < trained.size(); i++) {
            assertThat(trained.get(i)).isEqualTo(trained.get(i % 2));
        }
    }

    @Test
    void parametersCanBeSetByName() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        INDArray bias = network.getParam("maskedLm_cls.predictions.bias").dup().assign(0.5);
        network.setParam("maskedLm_cls.predictions.bias", bias);
        FloatMemory parameters = MaskedLmNetwork.parameters(network);
        assertThat(Examples.values(parameters)[(int) parameters.length() - 1]).isEqualTo(0.5f);
    }

    @Test
    void activationIsRefused() {
        ComputationGraph network = MaskedLmNetwork.create(SHAPE, OPTIONS, 7);
        assertThatThrownBy(() -> network.output(data.getFeatures(0)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Cannot activate");
    }

    private static ComputationGraph network(double weightDecay, double maxGradientNorm) {
        return MaskedLmNetwork.create(SHAPE, new TrainingOptions(RATE, weightDecay, maxGradientNorm, 1), 7);
    }
}
