package dev.lacuna.masking.weights;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Sequence;

/** A value by the word's part of speech; none for what has no tag. */
record TagValues(double[] byTag) implements Values {
    @Override
    public boolean ofWords() {
        return true;
    }

    @Override
    public void read(Sequence sequence, double[] out) {
        byte[] tags = sequence.notes().tags();
        for (int w = 0; w < sequence.words(); w++) {
            out[w] = tags[w] == Annotations.NO_TAG ? Double.NaN : byTag[tags[w]];
        }
    }
}
