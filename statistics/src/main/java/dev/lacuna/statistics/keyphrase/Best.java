package dev.lacuna.statistics.keyphrase;

/** Gives candidates best first, one by one: a heap, since most are never asked for. */
final class Best {
    private int[] heap = new int[256];
    private int size;
    private Candidates candidates;

    void read(Candidates all) {
        candidates = all;
        size = all.size();
        if (size > heap.length) {
            heap = new int[size * 2];
        }
        for (int i = 0; i < size; i++) {
            heap[i] = i;
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The best of those left. */
    int next() {
        int best = heap[0];
        heap[0] = heap[--size];
        sink(0);
        return best;
    }

    private void sink(int from) {
        int at = from;
        int candidate = heap[at];
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && candidates.isBetter(heap[child + 1], heap[child])) {
                child++;
            }
            if (!candidates.isBetter(heap[child], candidate)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = candidate;
    }
}
