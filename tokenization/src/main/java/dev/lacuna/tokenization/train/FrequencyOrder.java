package dev.lacuna.tokenization.train;

/** The most frequent pair first; where equal, the one whose left piece, then whose right piece is older. */
final class FrequencyOrder implements PairOrder {
    private final PairTable pairs;
    private long[] counts = new long[64];

    FrequencyOrder(PairTable pairs) {
        this.pairs = pairs;
    }

    @Override
    public void note(int pair) {
        counts = Grow.toHold(pair, counts);
        counts[pair] = pairs.count(pair);
    }

    @Override
    public boolean before(int pair, int other) {
        if (counts[pair] != counts[other]) {
            return counts[pair] > counts[other];
        }
        return older(pairs, pair, other);
    }

    @Override
    public void merged(int left, int right, int merged, long count, IndexSet changed) {
        // A pair's score is its count, and the merger tells of these.
    }

    static boolean older(PairTable pairs, int pair, int other) {
        int left = Integer.compare(pairs.left(pair), pairs.left(other));
        return left != 0 ? left < 0 : pairs.right(pair) < pairs.right(other);
    }
}
