package dev.lacuna.tokenization.train;

/** The greatest {@code count(ab) / (count(a) · count(b))} first. Scores are compared as the exact fractions they are. */
final class RatioOrder extends AssociationOrder {
    /** Scores that differ by more than this, relatively, are told apart by their roundings. */
    private static final double CLEAR = 1e-12;

    RatioOrder(SymbolText text, PairTable pairs) {
        super(text, pairs);
    }

    @Override
    double score(long count, long left, long right) {
        return (double) count / ((double) left * right);
    }

    @Override
    int compareScores(int pair, int other) {
        double difference = score(pair) - score(other);
        if (Math.abs(difference) > CLEAR * score(pair)) {
            return difference > 0 ? 1 : -1;
        }
        return Products.compare(
                count(pair), leftCount(other), rightCount(other), count(other), leftCount(pair), rightCount(pair));
    }
}
