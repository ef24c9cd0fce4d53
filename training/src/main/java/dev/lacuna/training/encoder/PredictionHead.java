package dev.lacuna.training.encoder;

import dev.lacuna.training.kernels.Vectors;

/**
 * The masked-LM head at labelled positions only: transform, GELU, LayerNorm, and a decoder tied to the word embeddings.
 * Neither a one-hot target nor a probability of an unlabelled position is ever made.
 */
final class PredictionHead {
    private final Lane lane;
    private final int hidden;
    private final GeluLinear transform;
    private final RowVector gain;
    private final RowVector bias;
    private final Linear decoder;
    private final CrossEntropy crossEntropy;
    private final FloatMemory gathered;
    private final FloatMemory transformed;
    private final FloatMemory normalised;
    private final FloatMemory decoderInput;
    private final FloatMemory logits;
    private final float[] scales;

    PredictionHead(Lane lane) {
        EncoderShape shape = lane.shape;
        int rows = lane.chunkSequences * shape.maxPredictions();
        this.lane = lane;
        this.hidden = shape.hiddenSize();
        this.transform = new GeluLinear(lane, ParameterLayout.TRANSFORM, hidden, hidden, rows);
        this.gain = lane.rowVector(ParameterLayout.TRANSFORM_NORM + ".weight", hidden);
        this.bias = lane.rowVector(ParameterLayout.TRANSFORM_NORM + ".bias", hidden);
        this.decoder = new Linear(lane, ParameterLayout.WORD_EMBEDDINGS, hidden, shape.vocabularySize());
        this.crossEntropy = new CrossEntropy(lane);
        this.gathered = lane.memory((long) rows * hidden);
        this.transformed = lane.memory((long) rows * hidden);
        this.normalised = lane.memory((long) rows * hidden);
        this.decoderInput = lane.memory((long) rows * hidden);
        this.logits = lane.memory((long) rows * shape.vocabularySize());
        this.scales = new float[rows];
    }

    CrossEntropy crossEntropy() {
        return crossEntropy;
    }

    /** Adds the chunk's loss to {@link #crossEntropy}; {@code scale} multiplies the weights. */
    void forward(PackedChunk chunk, FloatMemory x, double scale) {
        int n = chunk.predictions;
        gather(chunk, x);
        transform.forward(n, gathered, transformed);
        normalise(n);
        decoder.forward(n, decoderInput, 0, logits);
        crossEntropy.add(chunk, logits, scale);
    }

    /** Writes to {@code d} the gradient of {@code x}: zero but at the labelled positions. */
    void backward(PackedChunk chunk, FloatMemory d) {
        int n = chunk.predictions;
        decoder.accumulate(n, logits, decoderInput);
        decoder.backward(n, logits, 0, transformed);
        normaliseBack(n);
        transform.backward(n, gathered, transformed, 0, decoderInput);
        scatter(chunk, d);
    }

    private void gather(PackedChunk chunk, FloatMemory x) {
        for (int i = 0; i < chunk.predictions; i++) {
            x.get(chunk.row[i] * hidden, lane.a, hidden);
            gathered.put(i * hidden, lane.a, hidden);
        }
    }

    /** Adds, because one position may carry several labels. */
    private void scatter(PackedChunk chunk, FloatMemory d) {
        d.zero(0, (long) chunk.tokens * hidden);
        for (int i = 0; i < chunk.predictions; i++) {
            d.get(chunk.row[i] * hidden, lane.a, hidden);
            decoderInput.get(i * hidden, lane.b, hidden);
            Vectors.add(lane.a, lane.b, hidden);
            d.put(chunk.row[i] * hidden, lane.a, hidden);
        }
    }

    private void normalise(int predictions) {
        int step = lane.tileRows(hidden);
        for (int i = 0; i < predictions; i += step) {
            int rows = Math.min(step, predictions - i);
            int n = rows * hidden;
            transformed.get(i * hidden, lane.a, n);
            lane.norm.forward(lane.a, lane.b, rows, gain.values, bias.values, scales, i);
            normalised.put(i * hidden, lane.a, n);
            decoderInput.put(i * hidden, lane.b, n);
        }
    }

    private void normaliseBack(int predictions) {
        int step = lane.tileRows(hidden);
        for (int i = 0; i < predictions; i += step) {
            int rows = Math.min(step, predictions - i);
            int n = rows * hidden;
            transformed.get(i * hidden, lane.a, n);
            normalised.get(i * hidden, lane.b, n);
            lane.norm.backward(lane.a, lane.b, rows, gain.values, gain.gradientSum, bias.gradientSum, scales, i);
            transformed.put(i * hidden, lane.a, n);
        }
    }
}
