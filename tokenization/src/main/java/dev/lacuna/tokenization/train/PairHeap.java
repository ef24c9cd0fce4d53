package dev.lacuna.tokenization.train;

/** A binary heap of pairs, the one to be merged next at its root; knows each pair's place, so that any can move or leave. */
final class PairHeap {
    private final PairOrder order;
    private int[] heap = new int[64];
    /** Place of each pair in the heap plus 1; 0 for absent. */
    private int[] places = new int[64];

    private int size;

    PairHeap(PairOrder order) {
        this.order = order;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    /** Adds {@code pair}, or moves it to where its score of now belongs. */
    void put(int pair) {
        order.note(pair);
        places = Grow.toHold(pair, places);
        if (places[pair] == 0) {
            heap = Grow.toHold(size, heap);
            place(pair, size++);
        }
        settle(places[pair] - 1);
    }

    /** Takes {@code pair} out if it is in. */
    void remove(int pair) {
        if (pair >= places.length || places[pair] == 0) {
            return;
        }
        int hole = places[pair] - 1;
        places[pair] = 0;
        int last = heap[--size];
        if (hole < size) {
            place(last, hole);
            settle(hole);
        }
    }

    private void settle(int place) {
        int pair = heap[place];
        int at = place;
        while (at > 0 && order.before(pair, heap[(at - 1) / 2])) {
            place(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        for (int child = firstChild(at); child < size && order.before(heap[child], pair); child = firstChild(at)) {
            place(heap[child], at);
            at = child;
        }
        place(pair, at);
    }

    /** The child to be merged first, or the place of a left child that is not there. */
    private int firstChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && order.before(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private void place(int pair, int place) {
        heap[place] = pair;
        places[pair] = place + 1;
    }
}
