package dev.lacuna.tokenization.train;

/** The pairs that have a piece on one side, as linked lists. */
final class PiecePairs {
    /** What {@link #next} holds of a pair that is in no list. */
    private static final int ABSENT = 0;
    /** What it holds of the last pair of a list; others hold the pair that follows plus 1. */
    private static final int LAST = Integer.MAX_VALUE;

    /** First pair of each piece plus 1. */
    private int[] heads = new int[64];

    private int[] next = new int[64];

    /** Lists {@code pair} under {@code piece} unless it is there. */
    void add(int piece, int pair) {
        heads = Grow.toHold(piece, heads);
        next = Grow.toHold(pair, next);
        if (next[pair] == ABSENT) {
            next[pair] = heads[piece] == 0 ? LAST : heads[piece];
            heads[piece] = pair + 1;
        }
    }

    /** Adds the pairs of {@code piece} to {@code out}; those that no longer occur leave the list. */
    void collect(int piece, PairTable pairs, IndexSet out) {
        int link = piece < heads.length && heads[piece] != 0 ? heads[piece] : LAST;
        int kept = LAST;
        while (link != LAST) {
            int pair = link - 1;
            link = next[pair];
            if (pairs.count(pair) > 0) {
                out.add(pair);
                next[pair] = kept;
                kept = pair + 1;
            } else {
                next[pair] = ABSENT;
            }
        }
        if (piece < heads.length) {
            heads[piece] = kept == LAST ? 0 : kept;
        }
    }
}
