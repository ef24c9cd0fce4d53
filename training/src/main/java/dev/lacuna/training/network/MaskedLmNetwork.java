package dev.lacuna.training.network;

import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.EvaluationSums;
import dev.lacuna.training.encoder.FloatMemory;
import dev.lacuna.training.encoder.MaskedBatch;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

/** Makes and asks the {@code ComputationGraph} that is a masked language model. */
public final class MaskedLmNetwork {
    private static final String LAYER = "maskedLm";
    private static final String INPUT = "tokens";

    private MaskedLmNetwork() {}

    /** A new network; the same arguments give the same parameters, on any machine. */
    public static ComputationGraph create(EncoderShape shape, TrainingOptions options, long seed) {
        ComputationGraph network = new ComputationGraph(configuration(shape, options, seed));
        network.init();
        return network;
    }

    /**
     * One layer, so that clipping "per layer" is clipping the whole network's gradient; {@code miniBatch(false)}, because the
     * loss is already a mean and would be divided by the batch size again.
     */
    private static CountingConfiguration configuration(EncoderShape shape, TrainingOptions options, long seed) {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                .updater(updater(options))
                .miniBatch(false);
        if (options.weightDecay() > 0) {
            builder.weightDecay(options.weightDecay(), true);
        }
        if (options.maxGradientNorm() > 0) {
            builder.gradientNormalization(GradientNormalization.ClipL2PerLayer)
                    .gradientNormalizationThreshold(options.maxGradientNorm());
        }
        ComputationGraphConfiguration configuration = builder.graphBuilder()
                .addInputs(INPUT)
                .setInputTypes(InputType.feedForward(new BatchCodec(shape).featureColumns()))
                .addLayer(LAYER, new MaskedLmLayer(shape, seed, options.threads()), INPUT)
                .setOutputs(LAYER)
                .build();
        return CountingConfiguration.of(configuration);
    }

    private static IUpdater updater(TrainingOptions options) {
        Adam adam = new Adam(Double.NaN, 0.9, 0.999, 1e-8);
        adam.setLearningRateSchedule(options.learningRate());
        return adam;
    }

    /** The sizes of a network made by {@link #create} or read by {@link Checkpoint}. */
    public static EncoderShape shape(ComputationGraph network) {
        return runtime(network).layerConf().shape();
    }

    /** Sets how many threads the network computes with from now on: a choice of the machine, not of the model. */
    public static void threads(ComputationGraph network, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Cannot set threads: must be positive (" + threads + ")");
        }
        runtime(network).layerConf().threads(threads);
    }

    /**
     * Sets how many labels a row may have from now on, at least 1 and at most a sequence's length: a size of scratch memory that
     * no parameter depends on.
     */
    public static void maxPredictions(ComputationGraph network, int maxPredictions) {
        EncoderShape now = shape(network);
        if (maxPredictions < 1 || maxPredictions > now.sequenceLength()) {
            throw new IllegalArgumentException(
                    "Cannot set maxPredictions: must lie between 1 and sequenceLength (" + maxPredictions + ")");
        }
        runtime(network).layerConf().maxPredictions(maxPredictions);
    }

    /** The learning-rate schedule the network was made with. */
    public static WarmupLinearDecay learningRate(ComputationGraph network) {
        Adam adam = (Adam) runtime(network).layerConf().getUpdater();
        return (WarmupLinearDecay) adam.getLearningRateSchedule();
    }

    /** Updates a network has seen, which is where its schedule stands. */
    public static int iterations(ComputationGraph network) {
        return network.getConfiguration().getIterationCount();
    }

    /** The network's flat parameters themselves, laid out by {@link dev.lacuna.training.encoder.ParameterLayout}. */
    public static FloatMemory parameters(ComputationGraph network) {
        return NativeViews.of(network.params());
    }

    /** Unweighted loss and accuracy sums of one batch. */
    public static EvaluationSums evaluate(ComputationGraph network, MaskedBatch batch) {
        FloatMemory parameters = parameters(network);
        return runtime(network).compute(engine -> engine.evaluate(parameters, batch));
    }

    private static MaskedLmRuntime runtime(ComputationGraph network) {
        if (network.getLayer(LAYER) instanceof MaskedLmRuntime runtime) {
            return runtime;
        }
        throw new IllegalArgumentException("Cannot use this network: it is not a masked language model");
    }
}
