package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;

/** A value by subword. */
record SubwordValues(double[] byId) implements Values {
    @Override
    public boolean ofWords() {
        return false;
    }

    @Override
    public void read(Sequence sequence, double[] out) {
        int[] ids = sequence.ids();
        for (int p = 0; p < ids.length; p++) {
            out[p] = byId[ids[p]];
        }
    }
}
