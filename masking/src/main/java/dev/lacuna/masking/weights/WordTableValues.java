package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.tables.WordValues;

/** A value by the word's text. */
record WordTableValues(WordValues.Lookup words) implements Values {
    @Override
    public boolean ofWords() {
        return true;
    }

    @Override
    public void read(Sequence sequence, double[] out) {
        for (int w = 0; w < sequence.words(); w++) {
            out[w] = words.valueOf(sequence.ids(), sequence.wordStarts()[w], sequence.wordEnd(w));
        }
    }
}
