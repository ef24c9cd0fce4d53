package dev.lacuna.masking.units;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;
import java.util.stream.IntStream;

/** What the row holds of each sentence. */
public final class SentenceUnits implements Units {
    private final Vocabulary vocabulary;

    public SentenceUnits(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        this.vocabulary = vocabulary;
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        int first = 0;
        for (int w = 0; w <= sequence.words(); w++) {
            boolean end = w == sequence.words() || isBorder(sequence, w);
            if (end || sequence.notes().startsSentence(sequence.wordStarts()[w])) {
                int from = sequence.wordStarts()[first];
                int to = w == sequence.words() ? sequence.size() : sequence.wordStarts()[w];
                int[] plain = IntStream.range(from, to)
                        .filter(p -> !vocabulary.isSpecial(sequence.ids()[p]))
                        .toArray();
                out.addPositions(plain, w - first);
                first = w;
            }
        }
    }

    private boolean isBorder(Sequence sequence, int word) {
        return sequence.ids()[sequence.wordStarts()[word]]
                == vocabulary.specialTokens().separator();
    }

    @Override
    public String toString() {
        return "sentence";
    }
}
