package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;

/** Whole words: all subwords of a word together (google-research/bert, whole word masking, 2019). */
public final class WordUnits implements Units {
    private final Vocabulary vocabulary;
    private final Side side;

    /** {@code word(side=both)}. */
    public WordUnits(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "side");
        vocabulary = tables.vocabulary();
        side = Side.of(spec, tables);
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        int end = side.wordEnd(sequence);
        for (int word = side.firstWord(sequence); word < end; word++) {
            addWord(sequence, word, vocabulary, out);
        }
    }

    /** Appends word {@code word} less its special tokens; {@code [UNK]} is one, for nothing can be learned from it. */
    static void addWord(Sequence sequence, int word, Vocabulary vocabulary, UnitList out) {
        addWords(sequence, word, word + 1, vocabulary, out);
    }

    /** Appends words {@code [from, to)} as one unit, less their special tokens. */
    static void addWords(Sequence sequence, int from, int to, Vocabulary vocabulary, UnitList out) {
        int words = 0;
        for (int word = from; word < to; word++) {
            words += addPositions(sequence, word, vocabulary, out);
        }
        out.close(words);
    }

    /**
     * Adds the positions of {@code word} that are no special tokens to the open unit; returns 1, or 0 if there are
     * none.
     */
    static int addPositions(Sequence sequence, int word, Vocabulary vocabulary, UnitList out) {
        int added = 0;
        for (int p = sequence.wordStarts()[word]; p < sequence.wordEnd(word); p++) {
            if (!vocabulary.isSpecial(sequence.ids()[p])) {
                out.add(p);
                added = 1;
            }
        }
        return added;
    }

    @Override
    public String toString() {
        return "word" + side;
    }
}
