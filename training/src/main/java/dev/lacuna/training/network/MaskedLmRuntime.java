package dev.lacuna.training.network;

import dev.lacuna.training.encoder.FloatMemory;
import dev.lacuna.training.encoder.MaskedBatch;
import dev.lacuna.training.encoder.MaskedLmEngine;
import dev.lacuna.training.encoder.ParameterLayout;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.samediff.SameDiffOutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link MaskedLmLayer} at work: hands Deeplearning4j's flat parameter and gradient views to an engine, without a copy.
 *
 * <p>The score is the batch's weighted mean cross entropy in nats, without any regularisation term.
 */
final class MaskedLmRuntime extends SameDiffOutputLayer {
    private static final long serialVersionUID = 1;

    /** The loss of the last backward pass, until {@link #computeScore} has told it. */
    private double pendingLoss = Double.NaN;

    MaskedLmRuntime(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public MaskedLmLayer layerConf() {
        return (MaskedLmLayer) conf.getLayer();
    }

    @Override
    public void setParamTable(Map<String, INDArray> table) {
        super.setParamTable(table);
        checkOrder();
    }

    /** The superclass checks the shape and forgets to assign. */
    @Override
    public void setParam(String key, INDArray value) {
        super.setParam(key, value);
        getParam(key).assign(value);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        FloatMemory gradient = NativeViews.of(gradients);
        MaskedBatch batch = batch();
        pendingLoss = compute(engine -> engine.gradient(NativeViews.of(params), gradient, batch));
        Gradient named = new DefaultGradient(gradients);
        gradTable.forEach((key, array) -> named.gradientForVariable().put(key, array));
        return new Pair<>(named, workspaces.create(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape()));
    }

    @Override
    public double computeScore(double regularization, boolean training, LayerWorkspaceMgr workspaces) {
        double loss = pendingLoss;
        pendingLoss = Double.NaN;
        if (Double.isNaN(loss)) {
            MaskedBatch batch = batch();
            loss = compute(engine -> engine.loss(NativeViews.of(params), batch));
        }
        return loss;
    }

    /** Refused: the output would be a distribution over the vocabulary at every position. */
    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        throw new UnsupportedOperationException(
                "Cannot activate a masked language model: use MaskedLmNetwork.evaluate, or export the model");
    }

    @Override
    protected void doInit() {
        throw new UnsupportedOperationException("Cannot define a SameDiff graph: this layer computes by itself");
    }

    /** Runs an engine of this layer's shape. */
    <T> T compute(Function<MaskedLmEngine, T> computation) {
        return EnginePool.shared().with(layerConf().shape(), layerConf().threads(), computation);
    }

    private MaskedBatch batch() {
        return new BatchCodec(layerConf().shape()).decode(input, labels);
    }

    /** Deeplearning4j must have laid the parameters out as {@link ParameterLayout} does. */
    private void checkOrder() {
        List<String> expected = new ParameterLayout(layerConf().shape())
                .parameters().stream().map(MaskedLmLayer::key).toList();
        if (!List.copyOf(paramTable.keySet()).equals(expected)) {
            throw new IllegalStateException("Cannot use these parameters: wrong order (" + paramTable.keySet() + ")");
        }
    }
}
