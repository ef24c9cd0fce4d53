package dev.lacuna.masking.units;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Locale;

/** What becomes of words that are in none of the units looked for. */
enum Rest {
    /** Each is a unit. */
    WORD,
    /** Each of their subwords is a unit. */
    SUBWORD,
    /** They are no candidates. */
    NONE;

    /** The argument {@code rest}, {@code fallback} if absent. */
    static Rest of(PieceSpec spec, Rest fallback) {
        String chosen = spec.choice("rest", fallback.toString(), "word", "subword", "none");
        return valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    /** Appends {@code word} to {@code out} as it is to be. */
    void add(Sequence sequence, int word, Vocabulary vocabulary, UnitList out) {
        switch (this) {
            case WORD -> WordUnits.addWord(sequence, word, vocabulary, out);
            case SUBWORD -> SubwordUnits.addSubwords(sequence, word, vocabulary, out);
            case NONE -> {}
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
