package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.tokenization.Vocabulary;

/** Words whose value in a table is in [from, to]. */
final class WithValue implements Condition.OnWords {
    private final WordValues.Lookup values;
    private final double missing;
    private final double from;
    private final double to;

    /** @param missing the value of a word that the table lacks */
    WithValue(Vocabulary vocabulary, WordValues values, double missing, double from, double to) {
        this.values = values.lookup(vocabulary);
        this.missing = missing;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean holds(Sequence sequence, int word) {
        double value = values.valueOf(sequence.ids(), sequence.wordStarts()[word], sequence.wordEnd(word));
        double known = Double.isNaN(value) ? missing : value;
        return known >= from && known <= to;
    }
}
