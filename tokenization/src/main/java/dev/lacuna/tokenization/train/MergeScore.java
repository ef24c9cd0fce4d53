package dev.lacuna.tokenization.train;

/** Which pair of neighbouring pieces {@link WordPieceTrainer} merges next. */
public enum MergeScore {
    /** The most frequent: {@code count(ab)}, as Hugging Face's WordPieceTrainer. */
    FREQUENCY,
    /**
     * The one that raises the likelihood of the text most, which is what the paper asks for: {@code count(ab) · ln(count(ab) ·
     * N / (count(a) · count(b)))} with N characters.
     */
    LIKELIHOOD,
    /**
     * The one that does so most for each of its occurrences: {@code count(ab) / (count(a) · count(b))}, the formula that is
     * often given for WordPiece. Pieces that only occur together score highest however rare they are, so this wants a high
     * {@link TrainOptions#minPairFrequency}, and even then spells out long rare words.
     */
    RATIO;

    PairOrder order(SymbolText text, PairTable pairs) {
        return switch (this) {
            case FREQUENCY -> new FrequencyOrder(pairs);
            case LIKELIHOOD -> new LikelihoodOrder(text, pairs);
            case RATIO -> new RatioOrder(text, pairs);
        };
    }
}
