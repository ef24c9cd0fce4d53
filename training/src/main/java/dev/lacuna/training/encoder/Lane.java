package dev.lacuna.training.encoder;

import dev.lacuna.training.encoder.Gemm.Matrix;
import dev.lacuna.training.kernels.Gelu;
import dev.lacuna.training.kernels.LayerNorm;
import dev.lacuna.training.kernels.Softmax;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread works with: the vectors of the current call, matrix products, heap tiles, kernels, and off-heap scratch
 * that is free between two steps of a block.
 *
 * <p>Sizes are in rows of a chunk: {@code chunkSequences * sequenceLength} tokens.
 */
final class Lane implements AutoCloseable {
    /** Floats in a heap tile: 16 KB, so that the few tiles of a kernel stay in the first-level cache. */
    static final int TILE = 4096;

    /** As in Hugging Face's {@code BertConfig.layer_norm_eps}. */
    static final double NORM_EPSILON = 1e-12;

    final EncoderShape shape;
    final ParameterLayout layout;
    final int chunkSequences;
    final int chunkTokens;

    final Gemm gemm = new Gemm();
    final float[] a;
    final float[] b;
    final LayerNorm norm;
    final Gelu gelu;
    final Softmax softmax;

    /** Scratch of {@code [chunkTokens, H]}. */
    final FloatMemory narrow;
    /** Scratch of {@code [chunkTokens, 4 H]}. */
    final FloatMemory wide;
    /** Scratch of {@code [S, S]}. */
    final FloatMemory square;

    private final List<RowVector> rowVectors = new ArrayList<>();
    private final List<FloatMemory> memories = new ArrayList<>();
    private FloatMemory parameters;
    private FloatMemory gradient;

    Lane(EncoderShape shape, ParameterLayout layout, int chunkSequences) {
        this.shape = shape;
        this.layout = layout;
        this.chunkSequences = chunkSequences;
        this.chunkTokens = chunkSequences * shape.sequenceLength();
        int tile = Math.max(TILE, Math.max(shape.intermediateSize(), shape.sequenceLength()));
        this.a = new float[tile];
        this.b = new float[tile];
        this.norm = new LayerNorm(shape.hiddenSize(), NORM_EPSILON, tile);
        this.gelu = new Gelu(tile);
        this.softmax = new Softmax(tile);
        this.narrow = memory((long) chunkTokens * shape.hiddenSize());
        this.wide = memory((long) chunkTokens * shape.intermediateSize());
        this.square = memory((long) shape.sequenceLength() * shape.sequenceLength());
    }

    /** Off-heap memory that lives as long as this lane. */
    FloatMemory memory(long length) {
        FloatMemory memory = FloatMemory.allocate(length);
        memories.add(memory);
        return memory;
    }

    /** The vector that begins at the parameter of that name and is {@code width} long. */
    RowVector rowVector(String name, int width) {
        RowVector vector = new RowVector(layout.offset(name), width, tileRows(width));
        rowVectors.add(vector);
        return vector;
    }

    /** How many rows of {@code width} numbers fit a tile. */
    int tileRows(int width) {
        return Math.max(1, TILE / width);
    }

    /** Begins a call; {@code gradient} is {@code null} for a call without backward pass. */
    void begin(FloatMemory parameters, FloatMemory gradient) {
        this.parameters = parameters;
        this.gradient = gradient;
        rowVectors.forEach(vector -> vector.load(parameters));
        if (gradient != null) {
            gradient.zero(0, layout.length());
        }
    }

    /** Ends a call: hands over the gradients and lets go of the caller's memory. */
    void end() {
        if (trains()) {
            rowVectors.forEach(vector -> vector.store(gradient));
        }
        parameters = null;
        gradient = null;
    }

    boolean trains() {
        return gradient != null;
    }

    FloatMemory parameters() {
        return parameters;
    }

    FloatMemory gradient() {
        return gradient;
    }

    Matrix parameters(int offset, int columns) {
        return new Matrix(parameters, offset, columns);
    }

    Matrix gradient(int offset, int columns) {
        return new Matrix(gradient, offset, columns);
    }

    @Override
    public void close() {
        memories.forEach(FloatMemory::close);
    }
}
