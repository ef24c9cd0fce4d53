package dev.lacuna.training.encoder;

import dev.lacuna.training.kernels.Vectors;

/**
 * {@code out = gelu(x W' + bias)}, keeping the derivative of the activation for the backward pass: the feed-forward layer's
 * first half and the prediction head's transform.
 */
final class GeluLinear {
    private final Lane lane;
    private final int out;
    private final Linear map;
    private final RowVector bias;
    private final FloatMemory derivative;

    GeluLinear(Lane lane, String name, int in, int out, int maxRows) {
        this.lane = lane;
        this.out = out;
        this.map = new Linear(lane, name + ".weight", in, out);
        this.bias = lane.rowVector(name + ".bias", out);
        this.derivative = lane.memory((long) maxRows * out);
    }

    void forward(int n, FloatMemory x, FloatMemory y) {
        map.forward(n, x, 0, derivative);
        int step = lane.tileRows(out);
        for (int i = 0; i < n; i += step) {
            int size = Math.min(step, n - i) * out;
            derivative.get(i * out, lane.a, size);
            lane.gelu.forward(lane.a, bias.values, lane.b, size);
            derivative.put(i * out, lane.a, size);
            y.put(i * out, lane.b, size);
        }
    }

    /** {@code dy} becomes the gradient before the activation; {@code dx = beta * dx +} what flows back. */
    void backward(int n, FloatMemory x, FloatMemory dy, float beta, FloatMemory dx) {
        int step = lane.tileRows(out);
        for (int i = 0; i < n; i += step) {
            int size = Math.min(step, n - i) * out;
            dy.get(i * out, lane.a, size);
            derivative.get(i * out, lane.b, size);
            Vectors.multiply(lane.a, lane.b, size);
            Vectors.add(bias.gradientSum, lane.a, size);
            dy.put(i * out, lane.a, size);
        }
        map.accumulate(n, dy, x);
        map.backward(n, dy, beta, dx);
    }
}
