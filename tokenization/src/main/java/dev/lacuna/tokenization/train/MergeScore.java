package dev.lacuna.tokenization.train;

/** Which pair of neighbouring pieces {@link WordPieceTrainer} merges next. */
public enum MergeScore {
    /** The most frequent: {@code count(ab)}, as Hugging Face's WordPieceTrainer. */
    FREQUENCY,
    /**
     * The one that gains the most likelihood for each occurrence: {@code count(ab) / (count(a) · count(b))}. Pieces that only
     * occur together gain most however rare they are, so this score wants a {@link TrainOptions#minPairFrequency}.
     */
    LIKELIHOOD;

    PairOrder order(SymbolText text, PairTable pairs) {
        return switch (this) {
            case FREQUENCY -> new FrequencyOrder(pairs);
            case LIKELIHOOD -> new LikelihoodOrder(text, pairs);
        };
    }
}
