package dev.lacuna.masking.units;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;
import java.util.stream.IntStream;

/** Whole words: all subwords of a word together (google-research/bert, whole word masking, 2019). */
public final class WordUnits implements Units {
    private final Vocabulary vocabulary;

    public WordUnits(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        this.vocabulary = vocabulary;
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        for (int word = 0; word < sequence.words(); word++) {
            addWord(sequence, word, vocabulary, out);
        }
    }

    /** Appends word {@code word} less its special tokens; {@code [UNK]} is one, for nothing can be learned from it. */
    static void addWord(Sequence sequence, int word, Vocabulary vocabulary, UnitList out) {
        int from = sequence.wordStarts()[word];
        int to = sequence.wordEnd(word);
        if (!vocabulary.hasSpecial(sequence.ids(), from, to)) {
            out.addSpan(from, to, 1);
        } else if (to - from > 1) {
            int[] plain = IntStream.range(from, to)
                    .filter(p -> !vocabulary.isSpecial(sequence.ids()[p]))
                    .toArray();
            out.addPositions(plain, 1);
        }
    }

    @Override
    public String toString() {
        return "word";
    }
}
