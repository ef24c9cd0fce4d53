package dev.lacuna.tokenization.bpe;

import java.util.Arrays;

/**
 * The symbols of a word while they are merged: a doubly linked list in arrays. A symbol has the id of its token, a width in
 * UTF-8 bytes, and the rank of the merge with its right neighbour, -1 where there is none. A merge keeps the place of its left
 * symbol, so the first symbol stays at 0.
 */
final class SymbolList {
    static final int NONE = -1;

    private int[] ids = new int[64];
    private int[] widths = new int[64];
    private int[] previous = new int[64];
    private int[] next = new int[64];
    private int[] ranks = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** Appends a symbol that has no rank yet; only before the first {@link #join}. */
    void add(int id, int width) {
        if (size == ids.length) {
            grow(size * 2);
        }
        ids[size] = id;
        widths[size] = width;
        previous[size] = size - 1;
        next[size] = NONE;
        ranks[size] = NONE;
        if (size > 0) {
            next[size - 1] = size;
        }
        size++;
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        widths = Arrays.copyOf(widths, capacity);
        previous = Arrays.copyOf(previous, capacity);
        next = Arrays.copyOf(next, capacity);
        ranks = Arrays.copyOf(ranks, capacity);
    }

    /** How many symbols were added, whatever has been merged since. */
    int size() {
        return size;
    }

    int id(int i) {
        return ids[i];
    }

    int width(int i) {
        return widths[i];
    }

    int previous(int i) {
        return previous[i];
    }

    int next(int i) {
        return next[i];
    }

    int rank(int i) {
        return ranks[i];
    }

    void setRank(int i, int rank) {
        ranks[i] = rank;
    }

    /** Symbol {@code i} and its right neighbour become one token at {@code i}; its neighbours' ranks are stale after that. */
    void join(int i, int id) {
        int right = next[i];
        ids[i] = id;
        widths[i] += widths[right];
        next[i] = next[right];
        if (next[i] != NONE) {
            previous[next[i]] = i;
        }
        ranks[right] = NONE;
    }
}
