package dev.lacuna.training.encoder;

import java.io.Serializable;

/**
 * The sizes of a BERT-style encoder with a tied masked-language-model head.
 *
 * @param vocabularySize number of subwords, V
 * @param hiddenSize width of a token's vector, H; a multiple of {@code heads}
 * @param layers number of encoder layers, L
 * @param heads attention heads a layer, A
 * @param sequenceLength the most subwords a sequence may have, S: the number of position embeddings
 * @param maxPredictions the most labelled positions a sequence may have, P
 */
public record EncoderShape(
        int vocabularySize, int hiddenSize, int layers, int heads, int sequenceLength, int maxPredictions)
        implements Serializable {
    /** 2^29 - 1 floats: what one {@link java.nio.FloatBuffer} over native memory can address. */
    public static final long MAX_PARAMETERS = Integer.MAX_VALUE / Float.BYTES;

    public EncoderShape {
        positive("vocabularySize", vocabularySize);
        positive("hiddenSize", hiddenSize);
        positive("layers", layers);
        positive("heads", heads);
        positive("sequenceLength", sequenceLength);
        positive("maxPredictions", maxPredictions);
        check(hiddenSize % heads == 0, "hiddenSize is not a multiple of heads", hiddenSize + " and " + heads);
        check(maxPredictions <= sequenceLength, "maxPredictions exceeds sequenceLength", maxPredictions);
        long count = count(vocabularySize, hiddenSize, layers, sequenceLength);
        check(count <= MAX_PARAMETERS, "more than " + MAX_PARAMETERS + " parameters", count);
    }

    /** Width of the feed-forward layer: 4 H, as in every BERT. */
    public int intermediateSize() {
        return 4 * hiddenSize;
    }

    /** Width of one attention head: H / A. */
    public int headSize() {
        return hiddenSize / heads;
    }

    /** Length of the flat parameter vector; the tied decoder counts once. */
    public long parameterCount() {
        return count(vocabularySize, hiddenSize, layers, sequenceLength);
    }

    private static long count(long vocabulary, long hidden, long layers, long positions) {
        long embeddings = (vocabulary + positions + 2) * hidden;
        long layer = 12 * hidden * hidden + 13 * hidden;
        long head = hidden * hidden + 3 * hidden + vocabulary;
        return embeddings + layers * layer + head;
    }

    private static void positive(String name, int value) {
        check(value > 0, name + " must be positive", value);
    }

    private static void check(boolean holds, String reason, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("Cannot shape an encoder: " + reason + " (" + value + ")");
        }
    }
}
