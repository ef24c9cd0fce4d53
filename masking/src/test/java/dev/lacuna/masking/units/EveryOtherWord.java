package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;

/** Every other word of a row: {@code every-other-word(first=0)} begins with the first, {@code first=1} with the second. */
final class EveryOtherWord implements Units {
    private final Vocabulary vocabulary;
    private final int first;

    EveryOtherWord(PieceSpec spec, MaskingTables tables) {
        spec.allow(1, "first");
        first = spec.whole(0, "first", 0, 0, 1);
        vocabulary = tables.vocabulary();
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        int words = 0;
        for (int word = 0; word < sequence.words(); word++) {
            int start = sequence.wordStarts()[word];
            if (vocabulary.isSpecial(sequence.ids()[start]) || words++ % 2 != first) {
                continue;
            }
            for (int p = start; p < sequence.wordEnd(word); p++) {
                out.add(p);
            }
            out.close(1);
        }
    }

    @Override
    public String toString() {
        return "every-other-word(first=" + first + ")";
    }
}
