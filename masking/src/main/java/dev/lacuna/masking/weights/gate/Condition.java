package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;

/** One argument of a gate. */
interface Condition {
    /** Clears {@code passes} at the positions of {@code row.sequence()} that do not pass. */
    void narrow(Row row, boolean[] passes);

    /** A condition on words. */
    interface OnWords extends Condition {
        /** Looks at a new row. */
        default void begin(Sequence sequence) {}

        /** Whether all positions of {@code word} pass. */
        boolean holds(Sequence sequence, int word);

        @Override
        default void narrow(Row row, boolean[] passes) {
            Sequence sequence = row.sequence();
            begin(sequence);
            for (int word = 0; word < sequence.words(); word++) {
                if (!holds(sequence, word)) {
                    for (int p = sequence.wordStarts()[word]; p < sequence.wordEnd(word); p++) {
                        passes[p] = false;
                    }
                }
            }
        }
    }
}
