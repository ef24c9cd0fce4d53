package dev.lacuna.tokenization.subword;

import java.util.Arrays;

/** From a stretch of chars to a subword's id, without making a String: an open-addressing table over one pool of chars. */
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
        int slot = slot(subword.toCharArray(), 0, subword.length());
        subword.getChars(0, subword.length(), pool, poolSize);
        poolSize += subword.length();
        ids[size] = id;
        offsets[++size] = poolSize;
        slots[slot] = size;
        longest = Math.max(longest, subword.length());
    }

    /** The id of {@code chars[from, to)}, or -1. */
    public int id(char[] chars, int from, int to) {
        int entry = slots[slot(chars, from, to)];
        return entry == 0 ? -1 : ids[entry - 1];
    }

    /** Chars of the longest subword. */
    public int longest() {
        return longest;
    }

    private int slot(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        hash *= 0x9E3779B9;
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, chars, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int entry, char[] chars, int from, int to) {
        return Arrays.equals(pool, offsets[entry], offsets[entry + 1], chars, from, to);
    }
}
