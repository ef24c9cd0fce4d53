package dev.lacuna.training.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * A graph configuration whose {@link #clone} keeps the iteration and epoch counts.
 *
 * <p>{@code ComputationGraphConfiguration.clone()} sets both to 0, and dl4j-spark's workers clone the configuration they are
 * sent: see {@link WarmupLinearDecay}. Its JSON is that of the superclass, so {@link #of} must be applied again after reading.
 */
final class CountingConfiguration extends ComputationGraphConfiguration {
    private static final long serialVersionUID = 1;

    private CountingConfiguration() {}

    /** A copy of {@code source} that keeps its counts; {@code source} is not to be used any more. */
    static CountingConfiguration of(ComputationGraphConfiguration source) {
        CountingConfiguration target = new CountingConfiguration();
        target.setVertices(source.getVertices());
        target.setVertexInputs(source.getVertexInputs());
        target.setNetworkInputs(source.getNetworkInputs());
        target.setNetworkOutputs(source.getNetworkOutputs());
        target.setDefaultConfiguration(source.getDefaultConfiguration());
        target.setTrainingWorkspaceMode(source.getTrainingWorkspaceMode());
        target.setInferenceWorkspaceMode(source.getInferenceWorkspaceMode());
        target.setCacheMode(source.getCacheMode());
        target.setDataType(source.getDataType());
        target.setValidateOutputLayerConfig(source.isValidateOutputLayerConfig());
        target.setBackpropType(source.getBackpropType());
        target.setTbpttFwdLength(source.getTbpttFwdLength());
        target.setTbpttBackLength(source.getTbpttBackLength());
        target.setIterationCount(source.getIterationCount());
        target.setEpochCount(source.getEpochCount());
        return target;
    }

    @Override
    public CountingConfiguration clone() {
        CountingConfiguration copy = of(super.clone());
        copy.setIterationCount(getIterationCount());
        copy.setEpochCount(getEpochCount());
        return copy;
    }
}
