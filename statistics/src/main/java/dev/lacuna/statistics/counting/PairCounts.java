package dev.lacuna.statistics.counting;

import java.util.Arrays;

/**
 * How often pairs of ints occur, where counting is hottest: a pair, both 0 or more, is one long, which lies beside its count
 * in one array, so that an occurrence touches one line of the cache. Merging is addition, so order does not matter.
 */
public final class PairCounts {
    /** Receives one pair and its count. */
    public interface Visitor {
        void visit(long pair, long count);
    }

    private static final long EMPTY = -1;

    /** Pair at even places, its count behind it. */
    private long[] table = new long[1 << 11];

    private int size;

    public PairCounts() {
        Arrays.fill(table, EMPTY);
    }

    /** Two numbers in one; in the order of the first, then of the second. */
    public static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    public static int first(long pair) {
        return (int) (pair >>> 32);
    }

    public static int second(long pair) {
        return (int) pair;
    }

    /** Number of distinct pairs. */
    public int size() {
        return size;
    }

    /** How often {@code pair} occurs. */
    public long get(long pair) {
        int at = place(pair);
        return table[at] == EMPTY ? 0 : table[at + 1];
    }

    /** Adds {@code count} occurrences of {@code pair}. */
    public void add(long pair, long count) {
        int at = place(pair);
        if (table[at] == pair) {
            table[at + 1] += count;
        } else {
            insert(at, pair, count);
        }
    }

    /** Where {@code pair} is, or would be. */
    private int place(long pair) {
        long[] entries = table;
        int mask = entries.length - 2;
        int at = (int) hash(pair) << 1 & mask;
        while (entries[at] != pair && entries[at] != EMPTY) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void insert(int at, long pair, long count) {
        table[at] = pair;
        table[at + 1] = count;
        // Fuller tables would pile up where the pairs of another table come in the order of its slots.
        if (++size * 4L > table.length) {
            grow();
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[Grown.powerOfTwo(old.length)];
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != EMPTY) {
                int at = place(old[i]);
                table[at] = old[i];
                table[at + 1] = old[i + 1];
            }
        }
    }

    /** Gives every pair, in no order to rely on. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != EMPTY) {
                visitor.visit(table[i], table[i + 1]);
            }
        }
    }

    /** The pairs that occur at least {@code minCount} times, in ascending order. */
    public long[] sorted(long minCount) {
        long[] pairs = new long[size];
        int filled = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != EMPTY && table[i + 1] >= minCount) {
                pairs[filled++] = table[i];
            }
        }
        Arrays.sort(pairs, 0, filled);
        return filled == size ? pairs : Arrays.copyOf(pairs, filled);
    }

    /** Forgets all pairs, keeping the memory. */
    public void clear() {
        Arrays.fill(table, EMPTY);
        size = 0;
    }

    /** A hash of all bits, the same on every machine. */
    public static long hash(long pair) {
        long h = pair * 0x9E3779B97F4A7C15L;
        h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        return h ^ h >>> 32;
    }
}
