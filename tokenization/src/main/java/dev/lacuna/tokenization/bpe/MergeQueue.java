package dev.lacuna.tokenization.bpe;

import java.util.Arrays;

/** Merges waiting, lowest rank first and leftmost among equals: a binary heap of rank and place packed into one number. */
class MergeQueue {
    /** What {@link #poll} gives when no merge is left. */
    static final long NONE = -1;

    private long[] heap = new long[64];
    private int size;

    /** A merge of symbol {@code at} with its right neighbour. */
    static long merge(int rank, int at) {
        return (long) rank << 32 | at;
    }

    static int rank(long merge) {
        return (int) (merge >>> 32);
    }

    static int at(long merge) {
        return (int) merge;
    }

    void add(long merge) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int hole = size++;
        while (hole > 0 && heap[(hole - 1) / 2] > merge) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = merge;
    }

    /** Takes out the merge that comes next, or gives {@link #NONE}, after which the queue can be filled again. */
    long poll() {
        if (size == 0) {
            return NONE;
        }
        long top = heap[0];
        long moved = heap[--size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= moved) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = moved;
        return top;
    }
}
