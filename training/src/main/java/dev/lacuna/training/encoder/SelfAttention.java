package dev.lacuna.training.encoder;

import dev.lacuna.training.encoder.Gemm.Matrix;
import dev.lacuna.training.kernels.Vectors;

/**
 * Multi-head scaled dot-product self-attention (Vaswani et al. 2017, arXiv:1706.03762) with query, key and value made by one
 * product. A head is a set of columns, addressed by offset and stride: nothing is split, transposed or copied.
 */
final class SelfAttention {
    private final Lane lane;
    private final int hidden;
    private final int heads;
    private final int headSize;
    private final float scale;
    private final Linear queryKeyValue;
    private final RowVector queryKeyValueBias;
    private final FloatMemory qkv;
    private final FloatMemory probabilities;

    SelfAttention(Lane lane, int layer) {
        EncoderShape shape = lane.shape;
        this.lane = lane;
        this.hidden = shape.hiddenSize();
        this.heads = shape.heads();
        this.headSize = shape.headSize();
        this.scale = (float) (1 / Math.sqrt(headSize));
        String query = ParameterLayout.inLayer(layer, "attention.self.query");
        this.queryKeyValue = new Linear(lane, query + ".weight", hidden, 3 * hidden);
        this.queryKeyValueBias = lane.rowVector(query + ".bias", 3 * hidden);
        this.qkv = lane.memory(3L * lane.chunkTokens * hidden);
        this.probabilities = lane.memory((long) lane.chunkTokens * heads * shape.sequenceLength());
    }

    /** {@code context[tokens,H]} from {@code x[tokens,H]}. */
    void forward(PackedChunk chunk, FloatMemory x, FloatMemory context) {
        spreadBias(chunk.tokens);
        queryKeyValue.forward(chunk.tokens, x, 1, qkv);
        for (int s = 0; s < chunk.sequences; s++) {
            for (int head = 0; head < heads; head++) {
                attend(chunk, s, head, context);
            }
        }
    }

    private void attend(PackedChunk chunk, int s, int head, FloatMemory context) {
        int n = chunk.length(s);
        Matrix query = query(qkv, chunk, s, head);
        Matrix scores = probabilities(n, s, head);
        lane.gemm.rightTransposed(n, n, headSize, scale, query, query.from(hidden), 0, scores);
        int step = lane.tileRows(n);
        for (int i = 0; i < n; i += step) {
            int rows = Math.min(step, n - i);
            int at = (int) scores.offset() + i * n;
            probabilities.get(at, lane.a, rows * n);
            lane.softmax.forward(lane.a, rows, n);
            probabilities.put(at, lane.a, rows * n);
        }
        lane.gemm.plain(n, headSize, n, 1, scores, query.from(2 * hidden), 0, ofContext(context, chunk, s, head));
    }

    /** Adds to {@code dx} what flows back from {@code dContext}; {@code lane.wide} and {@code lane.square} are overwritten. */
    void backward(PackedChunk chunk, FloatMemory x, FloatMemory dContext, FloatMemory dx) {
        for (int s = 0; s < chunk.sequences; s++) {
            for (int head = 0; head < heads; head++) {
                attendBack(chunk, s, head, dContext);
            }
        }
        sumBias(chunk.tokens);
        queryKeyValue.accumulate(chunk.tokens, lane.wide, x);
        queryKeyValue.backward(chunk.tokens, lane.wide, 1, dx);
    }

    private void attendBack(PackedChunk chunk, int s, int head, FloatMemory dContext) {
        int n = chunk.length(s);
        Matrix query = query(qkv, chunk, s, head);
        Matrix dQuery = query(lane.wide, chunk, s, head);
        Matrix p = probabilities(n, s, head);
        Matrix d = ofContext(dContext, chunk, s, head);
        Matrix dp = Matrix.of(lane.square, n);
        lane.gemm.leftTransposed(n, headSize, n, 1, p, d, 0, dQuery.from(2 * hidden));
        lane.gemm.rightTransposed(n, n, headSize, 1, d, query.from(2 * hidden), 0, dp);
        softmaxBack(n, (int) p.offset());
        lane.gemm.plain(n, headSize, n, 1, dp, query.from(hidden), 0, dQuery);
        lane.gemm.leftTransposed(n, headSize, n, 1, dp, query, 0, dQuery.from(hidden));
    }

    private void softmaxBack(int n, int offset) {
        int step = lane.tileRows(n);
        for (int i = 0; i < n; i += step) {
            int rows = Math.min(step, n - i);
            probabilities.get(offset + i * n, lane.a, rows * n);
            lane.square.get(i * n, lane.b, rows * n);
            lane.softmax.backward(lane.a, lane.b, rows, n, scale);
            lane.square.put(i * n, lane.b, rows * n);
        }
    }

    /** The query columns of a head; its keys lie H further, its values 2 H. */
    private Matrix query(FloatMemory memory, PackedChunk chunk, int s, int head) {
        return new Matrix(memory, (long) chunk.start[s] * 3 * hidden + head * headSize, 3 * hidden);
    }

    private Matrix ofContext(FloatMemory memory, PackedChunk chunk, int s, int head) {
        return new Matrix(memory, (long) chunk.start[s] * hidden + head * headSize, hidden);
    }

    private Matrix probabilities(int n, int s, int head) {
        int max = lane.shape.sequenceLength();
        return new Matrix(probabilities, (long) (s * heads + head) * max * max, n);
    }

    private void spreadBias(int tokens) {
        int width = 3 * hidden;
        int step = lane.tileRows(width);
        for (int i = 0; i < tokens; i += step) {
            qkv.put(i * width, queryKeyValueBias.values, Math.min(step, tokens - i) * width);
        }
    }

    private void sumBias(int tokens) {
        int width = 3 * hidden;
        int step = lane.tileRows(width);
        for (int i = 0; i < tokens; i += step) {
            int n = Math.min(step, tokens - i) * width;
            lane.wide.get(i * width, lane.a, n);
            Vectors.add(queryKeyValueBias.gradientSum, lane.a, n);
        }
    }
}
