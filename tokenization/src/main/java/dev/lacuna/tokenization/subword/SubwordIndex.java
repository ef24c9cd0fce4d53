package dev.lacuna.tokenization.subword;

import java.util.Arrays;

/**
 * From chars to the longest subword they begin with, without making a String: an open-addressing table over one pool of chars.
 */
public final class SubwordIndex {
    private final int[] slots;
    private final int[] offsets;
    private final int[] ids;
    private final char[] pool;
    private int size;
    private int poolSize;
    private int longest;

    /**
     * @param entries how many will be added at most
     * @param chars how many chars they hold together at most
     */
    public SubwordIndex(int entries, int chars) {
        slots = new int[Integer.highestOneBit(Math.max(8, entries)) * 4];
        offsets = new int[entries + 1];
        ids = new int[entries];
        pool = new char[chars];
    }

    /** Adds a subword that is not in the index yet. */
    public void add(String subword, int id) {
        // String's own hash is the one of longestPrefix.
        int slot = slot(subword.hashCode(), subword.toCharArray(), 0, subword.length());
        subword.getChars(0, subword.length(), pool, poolSize);
        poolSize += subword.length();
        ids[size] = id;
        offsets[++size] = poolSize;
        slots[slot] = size;
        longest = Math.max(longest, subword.length());
    }

    /** Chars of the longest subword. */
    public int longest() {
        return longest;
    }

    /**
     * The longest subword that {@code chars[from, to)} begins with, as a number for {@link #id} and {@link #length}; or -1.
     *
     * @param hashes scratch of at least {@link #longest} places
     */
    public int longestPrefix(char[] chars, int from, int to, int[] hashes) {
        int most = Math.min(to - from, longest);
        int hash = 0;
        for (int i = 0; i < most; i++) {
            hash = hash * 31 + chars[from + i];
            hashes[i] = hash;
        }
        for (int length = most; length > 0; length--) {
            int entry = slots[slot(hashes[length - 1], chars, from, from + length)];
            if (entry != 0) {
                return entry - 1;
            }
        }
        return -1;
    }

    /** The id of subword number {@code entry}. */
    public int id(int entry) {
        return ids[entry];
    }

    /** Chars of subword number {@code entry}. */
    public int length(int entry) {
        return offsets[entry + 1] - offsets[entry];
    }

    private int slot(int hash, char[] chars, int from, int to) {
        int mixed = hash * 0x9E3779B9;
        int mask = slots.length - 1;
        int slot = (mixed ^ mixed >>> 15) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, chars, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int entry, char[] chars, int from, int to) {
        return Arrays.equals(pool, offsets[entry], offsets[entry + 1], chars, from, to);
    }
}
