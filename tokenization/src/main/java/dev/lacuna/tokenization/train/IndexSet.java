package dev.lacuna.tokenization.train;

import java.util.function.IntConsumer;

/** A set of small numbers that empties in no time. */
final class IndexSet {
    private int[] rounds = new int[64];
    private int[] members = new int[64];
    private int size;
    private int round = 1;

    void add(int member) {
        rounds = Grow.toHold(member, rounds);
        if (rounds[member] != round) {
            rounds[member] = round;
            members = Grow.toHold(size, members);
            members[size++] = member;
        }
    }

    /** In the order in which they were added. */
    void forEach(IntConsumer action) {
        for (int i = 0; i < size; i++) {
            action.accept(members[i]);
        }
    }

    void clear() {
        size = 0;
        round++;
    }
}
