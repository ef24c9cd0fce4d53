package dev.lacuna.tokenization.train;

/**
 * An order by how much more often two pieces stand together than by chance, which takes the counts of the pieces too. Where
 * equal, the more frequent pair comes first, then the older pieces.
 *
 * <p>A merge takes occurrences from its two pieces, which raises the scores of all pairs that have one of them, and may add
 * some to an old piece, which lowers scores.
 */
abstract class AssociationOrder implements PairOrder {
    private final PairTable pairs;
    private final PiecePairs byLeft = new PiecePairs();
    private final PiecePairs byRight = new PiecePairs();
    private long[] pieceCounts = new long[64];

    private double[] scores = new double[64];
    private long[] counts = new long[64];
    private long[] leftCounts = new long[64];
    private long[] rightCounts = new long[64];

    AssociationOrder(SymbolText text, PairTable pairs) {
        this.pairs = pairs;
        for (int position = 0; position < text.size(); position++) {
            int symbol = text.symbol(position);
            if (symbol != SymbolText.BOUNDARY) {
                pieceCounts = Grow.toHold(symbol, pieceCounts);
                pieceCounts[symbol] += text.count(position);
            }
        }
    }

    /** The score of a pair that occurs {@code count} times, of pieces that occur so often. */
    abstract double score(long count, long left, long right);

    /** Positive where {@code pair} is surely before {@code other} by score, negative where it is behind, 0 where equal. */
    abstract int compareScores(int pair, int other);

    @Override
    public final void note(int pair) {
        counts = Grow.toHold(pair, counts);
        leftCounts = Grow.toHold(pair, leftCounts);
        rightCounts = Grow.toHold(pair, rightCounts);
        scores = Grow.toHold(pair, scores);
        int left = pairs.left(pair);
        int right = pairs.right(pair);
        counts[pair] = pairs.count(pair);
        leftCounts[pair] = pieceCounts[left];
        rightCounts[pair] = pieceCounts[right];
        scores[pair] = score(counts[pair], leftCounts[pair], rightCounts[pair]);
        byLeft.add(left, pair);
        byRight.add(right, pair);
    }

    @Override
    public final boolean before(int pair, int other) {
        int byScore = compareScores(pair, other);
        if (byScore != 0) {
            return byScore > 0;
        }
        if (counts[pair] != counts[other]) {
            return counts[pair] > counts[other];
        }
        return FrequencyOrder.older(pairs, pair, other);
    }

    @Override
    public final void merged(int left, int right, int merged, long count, IndexSet changed) {
        pieceCounts = Grow.toHold(merged, pieceCounts);
        pieceCounts[left] -= count;
        pieceCounts[right] -= count;
        pieceCounts[merged] += count;
        for (int piece : new int[] {left, right, merged}) {
            byLeft.collect(piece, pairs, changed);
            byRight.collect(piece, pairs, changed);
        }
    }

    final double score(int pair) {
        return scores[pair];
    }

    final long count(int pair) {
        return counts[pair];
    }

    final long leftCount(int pair) {
        return leftCounts[pair];
    }

    final long rightCount(int pair) {
        return rightCounts[pair];
    }
}
