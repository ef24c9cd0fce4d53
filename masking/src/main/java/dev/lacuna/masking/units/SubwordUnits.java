package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;

/** Every subword by itself (Devlin et al., BERT, 2018, arXiv 1810.04805). */
public final class SubwordUnits implements Units {
    private final Vocabulary vocabulary;
    private final Side side;

    /** {@code subword(side=both)}. */
    public SubwordUnits(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "side");
        vocabulary = tables.vocabulary();
        side = Side.of(spec, tables);
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        int end = side.wordEnd(sequence);
        for (int word = side.firstWord(sequence); word < end; word++) {
            addSubwords(sequence, word, vocabulary, out);
        }
    }

    /** Appends every subword of {@code word} that is no special token. */
    static void addSubwords(Sequence sequence, int word, Vocabulary vocabulary, UnitList out) {
        int from = sequence.wordStarts()[word];
        int to = sequence.wordEnd(word);
        for (int p = from; p < to; p++) {
            if (!vocabulary.isSpecial(sequence.ids()[p])) {
                out.addSpan(p, p + 1, to - from == 1 ? 1 : 0);
            }
        }
    }

    @Override
    public String toString() {
        return "subword" + side;
    }
}
