package dev.lacuna.training.encoder;

/**
 * One thread's whole encoder: takes its rows chunk by chunk forward and, if asked, back.
 *
 * <p>After {@link #run} the {@code gradient} given holds this worker's share of the gradient, and {@link #weightedLoss} and
 * {@link #sums} its share of the loss.
 */
final class Worker implements AutoCloseable {
    private final Lane lane;
    private final PackedChunk chunk;
    private final Embeddings embeddings;
    private final EncoderLayer[] layers;
    private final PredictionHead head;
    private final FloatMemory d;

    Worker(EncoderShape shape, ParameterLayout layout, int chunkSequences) {
        this.lane = new Lane(shape, layout, chunkSequences);
        this.chunk = new PackedChunk(shape, chunkSequences);
        this.embeddings = new Embeddings(lane);
        this.layers = new EncoderLayer[shape.layers()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new EncoderLayer(lane, i);
        }
        this.head = new PredictionHead(lane);
        this.d = lane.memory((long) lane.chunkTokens * shape.hiddenSize());
    }

    /**
     * Rows {@code from} to {@code to}; {@code scale} multiplies the weights; no backward pass if {@code gradient} is null, no
     * scores of single predictions if {@code scores} is.
     */
    void run(
            FloatMemory parameters,
            FloatMemory gradient,
            MaskedBatch batch,
            PredictionScores scores,
            int from,
            int to,
            double scale) {
        lane.begin(parameters, gradient);
        head.crossEntropy().begin(scores);
        for (int row = from; row < to; row += lane.chunkSequences) {
            chunk.pack(batch, row, Math.min(to, row + lane.chunkSequences));
            if (chunk.predictions > 0) {
                forward(scale);
                backward();
            }
        }
        head.crossEntropy().end();
        lane.end();
    }

    double weightedLoss() {
        return head.crossEntropy().weightedLoss();
    }

    EvaluationSums sums() {
        return head.crossEntropy().sums();
    }

    private void forward(double scale) {
        embeddings.forward(chunk);
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(chunk, input(i));
        }
        head.forward(chunk, input(layers.length), scale);
    }

    private void backward() {
        if (!lane.trains()) {
            return;
        }
        head.backward(chunk, d);
        for (int i = layers.length - 1; i >= 0; i--) {
            layers[i].backward(chunk, input(i), d);
        }
        embeddings.backward(chunk, d);
    }

    /** What layer {@code i} reads. */
    private FloatMemory input(int i) {
        return i == 0 ? embeddings.output : layers[i - 1].output;
    }

    @Override
    public void close() {
        lane.close();
    }
}
