package dev.lacuna.training.encoder;

import dev.lacuna.training.kernels.Vectors;

/**
 * The end of a sub-layer: {@code out = LayerNorm(y + bias + residual)}, where {@code bias} belongs to the linear map that
 * made {@code y}.
 */
final class AddNorm {
    private final Lane lane;
    private final RowVector mapBias;
    private final RowVector gain;
    private final RowVector bias;
    private final FloatMemory normalised;
    private final float[] scales;

    AddNorm(Lane lane, String mapName, String normName) {
        int h = lane.shape.hiddenSize();
        this.lane = lane;
        this.mapBias = lane.rowVector(mapName + ".bias", h);
        this.gain = lane.rowVector(normName + ".weight", h);
        this.bias = lane.rowVector(normName + ".bias", h);
        this.normalised = lane.memory((long) lane.chunkTokens * h);
        this.scales = new float[lane.chunkTokens];
    }

    void forward(int tokens, FloatMemory y, FloatMemory residual, FloatMemory out) {
        int h = lane.shape.hiddenSize();
        int step = lane.tileRows(h);
        for (int i = 0; i < tokens; i += step) {
            int rows = Math.min(step, tokens - i);
            int n = rows * h;
            y.get(i * h, lane.a, n);
            residual.get(i * h, lane.b, n);
            Vectors.addBoth(lane.a, lane.b, mapBias.values, n);
            lane.norm.forward(lane.a, lane.b, rows, gain.values, bias.values, scales, i);
            normalised.put(i * h, lane.a, n);
            out.put(i * h, lane.b, n);
        }
    }

    /** {@code d}, the gradient of {@code out}, becomes that of {@code y} and of the residual alike. */
    void backward(int tokens, FloatMemory d) {
        int h = lane.shape.hiddenSize();
        int step = lane.tileRows(h);
        for (int i = 0; i < tokens; i += step) {
            int rows = Math.min(step, tokens - i);
            int n = rows * h;
            d.get(i * h, lane.a, n);
            normalised.get(i * h, lane.b, n);
            lane.norm.backward(lane.a, lane.b, rows, gain.values, gain.gradientSum, bias.gradientSum, scales, i);
            Vectors.add(mapBias.gradientSum, lane.a, n);
            d.put(i * h, lane.a, n);
        }
    }
}
