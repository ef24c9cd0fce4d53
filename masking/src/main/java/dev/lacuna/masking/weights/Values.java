package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;

/** A statistic of every part of a row: of each subword or of each word. Holds scratch: one instance serves one thread. */
interface Values {
    /** Whether it has a value for each word; else for each position. */
    boolean ofWords();

    /** Sets {@code out[i]} for every word or position i of {@code sequence}; NaN where nothing is known. */
    void read(Sequence sequence, double[] out);
}
