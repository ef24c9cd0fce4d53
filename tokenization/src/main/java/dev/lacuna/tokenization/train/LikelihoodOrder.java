package dev.lacuna.tokenization.train;

/**
 * The pair first whose merge gains the most likelihood for each occurrence: the greatest {@code count(ab) / (count(a) ·
 * count(b))}. Where equal, the more frequent pair, then the older pieces. Scores are compared as the exact fractions they
 * are. Schuster and Nakajima, "Japanese and Korean Voice Search", ICASSP 2012, merge for likelihood without giving a formula;
 * this ratio is the one in common use.
 *
 * <p>A merge takes occurrences from its two pieces, which raises the scores of all pairs that have one of them, and may add
 * some to an old piece, which lowers scores.
 */
final class LikelihoodOrder implements PairOrder {
    /** Scores that differ by more than this, relatively, are told apart by their roundings. */
    private static final double CLEAR = 1e-12;

    private final PairTable pairs;
    private final PiecePairs byLeft = new PiecePairs();
    private final PiecePairs byRight = new PiecePairs();
    private long[] pieceCounts = new long[64];

    private double[] scores = new double[64];
    private long[] counts = new long[64];
    private long[] leftCounts = new long[64];
    private long[] rightCounts = new long[64];

    LikelihoodOrder(SymbolText text, PairTable pairs) {
        this.pairs = pairs;
        for (int position = 0; position < text.size(); position++) {
            int symbol = text.symbol(position);
            if (symbol != SymbolText.BOUNDARY) {
                pieceCounts = Grow.toHold(symbol, pieceCounts);
                pieceCounts[symbol] += text.count(position);
            }
        }
    }

    @Override
    public void note(int pair) {
        counts = Grow.toHold(pair, counts);
        leftCounts = Grow.toHold(pair, leftCounts);
        rightCounts = Grow.toHold(pair, rightCounts);
        scores = Grow.toHold(pair, scores);
        int left = pairs.left(pair);
        int right = pairs.right(pair);
        counts[pair] = pairs.count(pair);
        leftCounts[pair] = pieceCounts[left];
        rightCounts[pair] = pieceCounts[right];
        scores[pair] = (double) counts[pair] / ((double) leftCounts[pair] * rightCounts[pair]);
        byLeft.add(left, pair);
        byRight.add(right, pair);
    }

    @Override
    public boolean before(int pair, int other) {
        double difference = scores[pair] - scores[other];
        if (Math.abs(difference) > CLEAR * scores[pair]) {
            return difference > 0;
        }
        int exact = Products.compare(
                counts[pair],
                leftCounts[other],
                rightCounts[other],
                counts[other],
                leftCounts[pair],
                rightCounts[pair]);
        if (exact != 0) {
            return exact > 0;
        }
        if (counts[pair] != counts[other]) {
            return counts[pair] > counts[other];
        }
        return FrequencyOrder.older(pairs, pair, other);
    }

    @Override
    public void merged(int left, int right, int merged, long count, IndexSet changed) {
        pieceCounts = Grow.toHold(merged, pieceCounts);
        pieceCounts[left] -= count;
        pieceCounts[right] -= count;
        pieceCounts[merged] += count;
        for (int piece : new int[] {left, right, merged}) {
            byLeft.collect(piece, pairs, changed);
            byRight.collect(piece, pairs, changed);
        }
    }
}
