package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;

/**
 * Every occurrence of the document's own keyphrases, of the statistics table {@code keyphrases}. Of occurrences that
 * overlap the leftmost counts, and the longest of those that start at one word; one that the row's end cuts off is
 * none.
 */
public final class KeyphraseUnits implements Units {
    private final Vocabulary vocabulary;
    private final String lengths;
    private final Rest rest;

    /** {@code keyphrase(rest=none)}. */
    public KeyphraseUnits(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "rest");
        vocabulary = tables.vocabulary();
        rest = Rest.of(spec, Rest.NONE);
        lengths = tables.wordColumn("keyphrases", "length");
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        float[] words = sequence.notes().values(lengths);
        int word = 0;
        while (word < sequence.words()) {
            int to = word + (int) words[word];
            if (to > word && isWhole(sequence, word, to)) {
                WordUnits.addWords(sequence, word, to, vocabulary, out);
                word = to;
            } else {
                rest.add(sequence, word++, vocabulary, out);
            }
        }
    }

    private boolean isWhole(Sequence sequence, int from, int to) {
        return to <= sequence.words()
                && !vocabulary.hasSpecial(sequence.ids(), sequence.wordStarts()[from], sequence.wordEnd(to - 1));
    }

    @Override
    public String toString() {
        return "keyphrase(rest=" + rest + ")";
    }
}
