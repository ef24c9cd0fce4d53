package dev.lacuna.training.encoder;

/** One post-LN encoder layer: attention, add and norm, feed-forward, add and norm. */
final class EncoderLayer {
    /** {@code [tokens, H]}: the layer's output, and the next one's input. */
    final FloatMemory output;

    private final Lane lane;
    private final SelfAttention attention;
    private final Linear attentionOutput;
    private final AddNorm attentionNorm;
    private final GeluLinear intermediate;
    private final Linear feedForwardOutput;
    private final AddNorm outputNorm;
    private final FloatMemory context;
    private final FloatMemory attended;
    private final FloatMemory activated;

    EncoderLayer(Lane lane, int index) {
        int h = lane.shape.hiddenSize();
        int f = lane.shape.intermediateSize();
        String attentionMap = ParameterLayout.inLayer(index, "attention.output.dense");
        String outputMap = ParameterLayout.inLayer(index, "output.dense");
        this.lane = lane;
        this.attention = new SelfAttention(lane, index);
        this.attentionOutput = new Linear(lane, attentionMap + ".weight", h, h);
        this.attentionNorm =
                new AddNorm(lane, attentionMap, ParameterLayout.inLayer(index, "attention.output.LayerNorm"));
        String intermediateMap = ParameterLayout.inLayer(index, "intermediate.dense");
        this.intermediate = new GeluLinear(lane, intermediateMap, h, f, lane.chunkTokens);
        this.feedForwardOutput = new Linear(lane, outputMap + ".weight", f, h);
        this.outputNorm = new AddNorm(lane, outputMap, ParameterLayout.inLayer(index, "output.LayerNorm"));
        this.context = lane.memory((long) lane.chunkTokens * h);
        this.attended = lane.memory((long) lane.chunkTokens * h);
        this.activated = lane.memory((long) lane.chunkTokens * f);
        this.output = lane.memory((long) lane.chunkTokens * h);
    }

    void forward(PackedChunk chunk, FloatMemory x) {
        int n = chunk.tokens;
        attention.forward(chunk, x, context);
        attentionOutput.forward(n, context, 0, lane.narrow);
        attentionNorm.forward(n, lane.narrow, x, attended);
        intermediate.forward(n, attended, activated);
        feedForwardOutput.forward(n, activated, 0, lane.narrow);
        outputNorm.forward(n, lane.narrow, attended, output);
    }

    /** {@code d}, the gradient of {@link #output}, becomes that of {@code x}. */
    void backward(PackedChunk chunk, FloatMemory x, FloatMemory d) {
        int n = chunk.tokens;
        outputNorm.backward(n, d);
        feedForwardOutput.accumulate(n, d, activated);
        feedForwardOutput.backward(n, d, 0, lane.wide);
        intermediate.backward(n, attended, lane.wide, 1, d);
        attentionNorm.backward(n, d);
        attentionOutput.accumulate(n, d, context);
        attentionOutput.backward(n, d, 0, lane.narrow);
        attention.backward(chunk, x, lane.narrow, d);
    }
}
