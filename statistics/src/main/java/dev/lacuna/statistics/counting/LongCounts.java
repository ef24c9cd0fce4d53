package dev.lacuna.statistics.counting;

import java.util.Arrays;

/**
 * Counts of whole numbers, 0 or more: open addressing over one array in which a key and its count lie side by side, so that
 * most look-ups touch one cache line. A key costs 24 to 48 bytes, and counting allocates nothing.
 */
public final class LongCounts {
    /** Receives one key and its count. */
    public interface Visitor {
        void visit(long key, long count);
    }

    private static final int STRIDE = 2;
    private static final int FEWEST_SLOTS = 1 << 10;

    private final int most;
    private long[] slots = new long[FEWEST_SLOTS * STRIDE];
    private int mask = FEWEST_SLOTS - 1;
    private int size;

    /** @param most distinct keys from which on the counts are {@link #isFull full} */
    public LongCounts(int most) {
        this.most = most;
    }

    /** Number of distinct keys. */
    public int size() {
        return size;
    }

    /** Whether the counts should be given away. More can still be added. */
    public boolean isFull() {
        return size >= most;
    }

    /** Adds {@code count}, 1 or more, to the count of {@code key}. */
    public void add(long key, long count) {
        int at = slot(key);
        if (slots[at + 1] == 0) {
            slots[at] = key;
            size++;
        }
        slots[at + 1] += count;
        if (size * 3L > (mask + 1) * 2L) {
            rehash();
        }
    }

    /** The count of {@code key}, 0 if it was never added. */
    public long count(long key) {
        return slots[slot(key) + 1];
    }

    /** Gives every key, ascending. */
    public void forEach(Visitor visitor) {
        long[] keys = new long[size];
        int found = 0;
        for (int at = 0; at < slots.length; at += STRIDE) {
            if (slots[at + 1] != 0) {
                keys[found++] = slots[at];
            }
        }
        Arrays.sort(keys);
        for (long key : keys) {
            visitor.visit(key, count(key));
        }
    }

    /** Forgets all keys, keeping the memory. */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** A hash that is the same on every machine, with all bits mixed (the finalizer of MurmurHash3). */
    static long hash(long key) {
        long h = (key ^ key >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }

    /** A slot is empty where the count is 0, because every whole number may be a key. */
    private int slot(long key) {
        int slot = (int) hash(key) & mask;
        while (slots[slot * STRIDE + 1] != 0 && slots[slot * STRIDE] != key) {
            slot = slot + 1 & mask;
        }
        return slot * STRIDE;
    }

    private void rehash() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        mask = mask * 2 + 1;
        for (int at = 0; at < old.length; at += STRIDE) {
            if (old[at + 1] != 0) {
                int to = slot(old[at]);
                slots[to] = old[at];
                slots[to + 1] = old[at + 1];
            }
        }
    }
}
