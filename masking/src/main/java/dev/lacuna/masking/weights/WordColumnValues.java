package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;

/** The value that the row carries for this very word. */
record WordColumnValues(String column) implements Values {
    @Override
    public boolean ofWords() {
        return true;
    }

    @Override
    public void read(Sequence sequence, double[] out) {
        float[] values = sequence.notes().values(column);
        for (int w = 0; w < sequence.words(); w++) {
            out[w] = values[w];
        }
    }
}
