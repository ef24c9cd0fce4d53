package dev.lacuna.statistics.counting;

/** Stands on one pair of a {@link PairBlock} after the other; first before all of them. */
public final class PairCursor {
    private final BlockInput in;
    private long pair;
    private long count;

    public PairCursor(byte[] block) {
        in = new BlockInput(block);
    }

    /** Goes to the next pair; false behind the last. */
    public boolean next() {
        if (!in.hasNext()) {
            return false;
        }
        pair = PairCounts.pair((int) in.next(), (int) in.next());
        count = in.next();
        return true;
    }

    public long pair() {
        return pair;
    }

    public long count() {
        return count;
    }
}
