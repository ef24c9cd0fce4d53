package dev.lacuna.training.encoder;

/**
 * The arithmetic of masked-language-model training: flat parameters and a batch in, a loss and a flat gradient out.
 *
 * <p>This is the seam between frameworks and devices: {@link CpuEngine} stands behind it. Vectors are laid out by
 * {@link ParameterLayout}. The loss is {@code sum(weight * crossEntropy) / sum(weight)} over the batch's labelled positions,
 * in nats, 0 for a batch without any. An engine keeps no state from call to call but scratch memory, and serves one caller at
 * a time.
 */
public interface MaskedLmEngine extends AutoCloseable {
    /** The shape this engine was made for. */
    EncoderShape shape();

    /** Computes the loss and overwrites {@code gradient} with its gradient. */
    double gradient(FloatMemory parameters, FloatMemory gradient, MaskedBatch batch);

    /** Computes the loss alone. */
    double loss(FloatMemory parameters, MaskedBatch batch);

    /** Computes unweighted loss and accuracy sums. */
    default EvaluationSums evaluate(FloatMemory parameters, MaskedBatch batch) {
        return evaluate(parameters, batch, null);
    }

    /**
     * Computes the same sums, and what they are sums of.
     *
     * @param scores filled with the loss and correctness of every prediction; null for the sums alone
     */
    EvaluationSums evaluate(FloatMemory parameters, MaskedBatch batch, PredictionScores scores);

    /** Frees scratch memory and threads. */
    @Override
    void close();
}
