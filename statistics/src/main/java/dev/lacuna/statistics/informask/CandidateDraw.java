package dev.lacuna.statistics.informask;

import dev.lacuna.tokenization.random.KeyedRandom;

/** Draws sets of positions, all sets of one size alike: the first steps of the shuffle of Fisher and Yates. */
final class CandidateDraw {
    private int[] positions = new int[512];
    private int size;

    /** Puts the positions 0 to {@code size - 1} in order. The draws that follow depend on the random numbers alone. */
    void reset(int size) {
        if (positions.length < size) {
            positions = new int[size];
        }
        for (int i = 0; i < size; i++) {
            positions[i] = i;
        }
        this.size = size;
    }

    /** Draws {@code count} different positions, which are the first of the array until the next draw. */
    int[] draw(int count, KeyedRandom random) {
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(size - i);
            int drawn = positions[other];
            positions[other] = positions[i];
            positions[i] = drawn;
        }
        return positions;
    }
}
