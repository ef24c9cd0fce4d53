package dev.lacuna.training.network;

import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.Initialization;
import dev.lacuna.training.encoder.ParameterLayout;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffOutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The whole masked language model as one Deeplearning4j output layer: configuration and parameter names.
 * {@link MaskedLmRuntime} does the work.
 *
 * <p>It extends SameDiff's output layer for that class's place in Deeplearning4j (parameters by name, serialisation, updater)
 * and uses no SameDiff. A parameter's name here is its name in {@link ParameterLayout} with {@code -} for {@code _}, because
 * Deeplearning4j takes what follows the last {@code _} for the parameter and the rest for its layer.
 */
public final class MaskedLmLayer extends SameDiffOutputLayer {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private int vocabularySize;

    @JsonProperty
    private int hiddenSize;

    @JsonProperty
    private int encoderLayers;

    @JsonProperty
    private int heads;

    @JsonProperty
    private int sequenceLength;

    @JsonProperty
    private int maxPredictions;

    @JsonProperty
    private long seed;

    @JsonProperty
    private int threads = 1;

    /** For Jackson. */
    private MaskedLmLayer() {}

    MaskedLmLayer(EncoderShape shape, long seed, int threads) {
        this.vocabularySize = shape.vocabularySize();
        this.hiddenSize = shape.hiddenSize();
        this.encoderLayers = shape.layers();
        this.heads = shape.heads();
        this.sequenceLength = shape.sequenceLength();
        this.maxPredictions = shape.maxPredictions();
        this.seed = seed;
        this.threads = threads;
    }

    /** The sizes of the network. */
    public EncoderShape shape() {
        return new EncoderShape(vocabularySize, hiddenSize, encoderLayers, heads, sequenceLength, maxPredictions);
    }

    /** Threads one network computes with. */
    public int threads() {
        return threads;
    }

    void threads(int threads) {
        this.threads = threads;
    }

    void maxPredictions(int maxPredictions) {
        this.maxPredictions = maxPredictions;
    }

    /** Deeplearning4j's name of a parameter of {@link ParameterLayout}. */
    static String key(ParameterLayout.Parameter parameter) {
        return parameter.name().replace('_', '-');
    }

    /** Matrices are declared as weights, which come first and decay, vectors as biases: the order of the layout. */
    @Override
    public void defineParameters(SDLayerParams params) {
        for (ParameterLayout.Parameter parameter : new ParameterLayout(shape()).parameters()) {
            long[] size =
                    parameter.shape().stream().mapToLong(Integer::longValue).toArray();
            if (parameter.isMatrix()) {
                params.addWeightParam(key(parameter), size);
            } else {
                params.addBiasParam(key(parameter), size);
            }
        }
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        for (ParameterLayout.Parameter parameter : new ParameterLayout(shape()).parameters()) {
            float[] values = Initialization.values(parameter, seed);
            NativeViews.of(params.get(key(parameter))).put(0, values, values.length);
        }
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parametersView,
            boolean initialize,
            DataType type) {
        MaskedLmRuntime runtime = new MaskedLmRuntime(conf, type);
        runtime.setIndex(index);
        runtime.setParamsViewArray(parametersView);
        runtime.setParamTable(initializer().init(conf, parametersView, initialize));
        runtime.setConf(conf);
        return runtime;
    }

    @Override
    public SDVariable defineLayer(
            SameDiff sameDiff, SDVariable input, SDVariable labels, Map<String, SDVariable> params) {
        throw new UnsupportedOperationException("Cannot define a SameDiff graph: this layer computes by itself");
    }

    @Override
    public String activationsVertexName() {
        return "none";
    }

    /** The input's: there is no output, see {@link MaskedLmRuntime#activate}. */
    @Override
    public InputType getOutputType(int index, InputType input) {
        return input;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedLmLayer that
                && super.equals(that)
                && shape().equals(that.shape())
                && seed == that.seed
                && threads == that.threads;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), shape(), seed, threads);
    }
}
