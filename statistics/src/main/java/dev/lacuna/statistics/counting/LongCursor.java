package dev.lacuna.statistics.counting;

/** Stands on one key of a {@link LongBlock} after the other; first before all of them. */
public final class LongCursor {
    private final BlockInput in;
    private long key;
    private long count;

    public LongCursor(byte[] block) {
        in = new BlockInput(block);
    }

    /** Goes to the next key; false behind the last. */
    public boolean next() {
        if (!in.hasNext()) {
            return false;
        }
        key += in.next();
        count = in.next();
        return true;
    }

    public long key() {
        return key;
    }

    public long count() {
        return count;
    }
}
