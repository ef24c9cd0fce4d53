package dev.lacuna.masking.units;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;

/** Units that are stretches of a document, see {@link StretchUnits}. */
final class Stretches {
    private Stretches() {}

    /** {@code document}: each fragment of a document that the row holds; in a pair each of its texts. */
    static Units documents(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        return new StretchUnits(vocabulary, (sequence, word, words) -> false, Rest.NONE, "document");
    }

    /** {@code sentence}: what the row holds of each sentence. */
    static Units sentences(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        return new StretchUnits(vocabulary, Stretches::startsSentence, Rest.NONE, "sentence");
    }

    /**
     * {@code segment(words=0, rest=none)}: the runs between punctuation marks, which are the rest; with {@code words}
     * above 0 runs of that many words, the last of a document perhaps shorter.
     */
    static Units segments(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "words", "rest");
        int length = spec.whole(0, "words", 0, 0, 1_000_000);
        Rest rest = Rest.of(spec, Rest.NONE);
        String identity = "segment(words=" + length + ", rest=" + rest + ")";
        return length > 0
                ? new StretchUnits(vocabulary, (sequence, word, words) -> words == length, rest, identity)
                : new StretchUnits(vocabulary, new AtMarks(vocabulary), rest, identity);
    }

    private static boolean startsSentence(Sequence sequence, int word, int words) {
        return sequence.notes().startsSentence(sequence.wordStarts()[word]);
    }

    private static final class AtMarks implements StretchUnits.Rule {
        private final Punctuation punctuation;

        AtMarks(Vocabulary vocabulary) {
            punctuation = new Punctuation(vocabulary);
        }

        @Override
        public boolean cutsBefore(Sequence sequence, int word, int words) {
            return startsSentence(sequence, word, words);
        }

        @Override
        public boolean parts(Sequence sequence, int word) {
            return punctuation.is(sequence, word);
        }
    }
}
