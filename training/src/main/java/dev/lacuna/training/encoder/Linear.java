package dev.lacuna.training.encoder;

import dev.lacuna.training.encoder.Gemm.Matrix;

/**
 * A linear map {@code y = x W'} with {@code W} stored as {@code [out, in]}. Its bias, if any, is added by the kernel that
 * follows.
 */
final class Linear {
    private final Lane lane;
    private final int offset;
    private final int in;
    private final int out;

    /** The map whose weights begin at the parameter of that name. */
    Linear(Lane lane, String name, int in, int out) {
        this.lane = lane;
        this.offset = lane.layout.offset(name);
        this.in = in;
        this.out = out;
    }

    /** {@code y[n,out] = x[n,in] W' + beta * y}. */
    void forward(int n, FloatMemory x, float beta, FloatMemory y) {
        Matrix weights = lane.parameters(offset, in);
        lane.gemm.rightTransposed(n, out, in, 1, Matrix.of(x, in), weights, beta, Matrix.of(y, out));
    }

    /** {@code dx[n,in] = dy[n,out] W + beta * dx}. */
    void backward(int n, FloatMemory dy, float beta, FloatMemory dx) {
        Matrix weights = lane.parameters(offset, in);
        lane.gemm.plain(n, in, out, 1, Matrix.of(dy, out), weights, beta, Matrix.of(dx, in));
    }

    /** Adds {@code dy' x} to the gradient of the weights. */
    void accumulate(int n, FloatMemory dy, FloatMemory x) {
        Matrix gradient = lane.gradient(offset, in);
        lane.gemm.leftTransposed(out, in, n, 1, Matrix.of(dy, out), Matrix.of(x, in), 1, gradient);
    }
}
