package dev.lacuna.tokenization.train;

/**
 * The best of many substrings. A substring is a stretch of ranks of a {@link SuffixOrder} and a length; the better has the
 * higher score, where equal the lower first rank, then the shorter length. The worst one kept is at the root.
 */
final class SeedHeap {
    private final int capacity;
    private long[] scores = new long[64];
    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int[] lengths = new int[64];
    private int size;

    SeedHeap(int capacity) {
        this.capacity = capacity;
    }

    void offer(long score, int first, int end, int length) {
        if (size < capacity) {
            scores = Grow.toHold(size, scores);
            firsts = Grow.toHold(size, firsts);
            ends = Grow.toHold(size, ends);
            lengths = Grow.toHold(size, lengths);
            set(size, score, first, end, length);
            rise(size++);
        } else if (size > 0 && worse(0, score, first, length)) {
            set(0, score, first, end, length);
            sink(size);
        }
    }

    /** Puts the substrings into their final order, best first; nothing can be offered any more. */
    void sort() {
        for (int left = size - 1; left > 0; left--) {
            swap(0, left);
            sink(left);
        }
    }

    int size() {
        return size;
    }

    long score(int i) {
        return scores[i];
    }

    /** Ranks from {@code first(i)} to before {@code end(i)} begin with the substring. */
    int first(int i) {
        return firsts[i];
    }

    int end(int i) {
        return ends[i];
    }

    int length(int i) {
        return lengths[i];
    }

    private void set(int i, long score, int first, int end, int length) {
        scores[i] = score;
        firsts[i] = first;
        ends[i] = end;
        lengths[i] = length;
    }

    private boolean worse(int i, long score, int first, int length) {
        if (scores[i] != score) {
            return scores[i] < score;
        }
        return firsts[i] != first ? firsts[i] > first : lengths[i] > length;
    }

    private boolean worse(int i, int j) {
        return worse(i, scores[j], firsts[j], lengths[j]);
    }

    private void rise(int i) {
        for (int parent = (i - 1) / 2; i > 0 && worse(i, parent); parent = (i - 1) / 2) {
            swap(i, parent);
            i = parent;
        }
    }

    private void sink(int end) {
        for (int i = 0, child = 1; child < end; child = 2 * i + 1) {
            child += child + 1 < end && worse(child + 1, child) ? 1 : 0;
            if (!worse(child, i)) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int i, int j) {
        long score = scores[i];
        int first = firsts[i];
        int end = ends[i];
        int length = lengths[i];
        set(i, scores[j], firsts[j], ends[j], lengths[j]);
        set(j, score, first, end, length);
    }
}
