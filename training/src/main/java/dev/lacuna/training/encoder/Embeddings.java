package dev.lacuna.training.encoder;

import dev.lacuna.training.kernels.Vectors;

/** {@code LayerNorm(wordEmbedding + positionEmbedding)} of every token. */
final class Embeddings {
    /** {@code [tokens, H]}. */
    final FloatMemory output;

    private final Lane lane;
    private final int hidden;
    private final int words;
    private final int positions;
    private final RowVector gain;
    private final RowVector bias;
    private final FloatMemory normalised;
    private final float[] scales;

    Embeddings(Lane lane) {
        this.lane = lane;
        this.hidden = lane.shape.hiddenSize();
        this.words = lane.layout.offset(ParameterLayout.WORD_EMBEDDINGS);
        this.positions = lane.layout.offset(ParameterLayout.POSITION_EMBEDDINGS);
        this.gain = lane.rowVector(ParameterLayout.EMBEDDING_NORM + ".weight", hidden);
        this.bias = lane.rowVector(ParameterLayout.EMBEDDING_NORM + ".bias", hidden);
        this.normalised = lane.memory((long) lane.chunkTokens * hidden);
        this.output = lane.memory((long) lane.chunkTokens * hidden);
        this.scales = new float[lane.chunkTokens];
    }

    void forward(PackedChunk chunk) {
        int step = lane.tileRows(hidden);
        for (int s = 0; s < chunk.sequences; s++) {
            for (int i = 0; i < chunk.length(s); i += step) {
                embed(chunk, chunk.start[s] + i, i, Math.min(step, chunk.length(s) - i));
            }
        }
    }

    private void embed(PackedChunk chunk, int row, int position, int rows) {
        int n = rows * hidden;
        for (int r = 0; r < rows; r++) {
            lane.parameters().get(words + chunk.ids[row + r] * hidden, lane.a, r * hidden, hidden);
        }
        lane.parameters().get(positions + position * hidden, lane.b, n);
        Vectors.add(lane.a, lane.b, n);
        lane.norm.forward(lane.a, lane.b, rows, gain.values, bias.values, scales, row);
        normalised.put(row * hidden, lane.a, n);
        output.put(row * hidden, lane.b, n);
    }

    /** Adds to the gradients of both tables what {@code d}, the gradient of {@link #output}, gives them. */
    void backward(PackedChunk chunk, FloatMemory d) {
        int step = lane.tileRows(hidden);
        for (int s = 0; s < chunk.sequences; s++) {
            for (int i = 0; i < chunk.length(s); i += step) {
                scatter(chunk, d, chunk.start[s] + i, i, Math.min(step, chunk.length(s) - i));
            }
        }
    }

    private void scatter(PackedChunk chunk, FloatMemory d, int row, int position, int rows) {
        int n = rows * hidden;
        d.get(row * hidden, lane.a, n);
        normalised.get(row * hidden, lane.b, n);
        lane.norm.backward(lane.a, lane.b, rows, gain.values, gain.gradientSum, bias.gradientSum, scales, row);
        addToPositions(position, n);
        for (int r = 0; r < rows; r++) {
            addToWord(chunk.ids[row + r], r * hidden);
        }
    }

    private void addToPositions(int position, int n) {
        int at = positions + position * hidden;
        lane.gradient().get(at, lane.b, n);
        Vectors.add(lane.b, lane.a, n);
        lane.gradient().put(at, lane.b, n);
    }

    private void addToWord(int id, int from) {
        float[] sum = lane.b;
        float[] d = lane.a;
        int at = words + id * hidden;
        lane.gradient().get(at, sum, hidden);
        for (int i = 0; i < hidden; i++) {
            sum[i] += d[from + i];
        }
        lane.gradient().put(at, sum, hidden);
    }
}
