package dev.lacuna.statistics.lengths;

import java.util.Locale;

/** What is long, and what its length is counted in. Words are those that count as terms; chars are code points. */
public enum LengthUnit {
    WORDS_PER_DOCUMENT,
    SENTENCES_PER_DOCUMENT,
    SUBWORDS_PER_DOCUMENT,
    WORDS_PER_SENTENCE,
    SUBWORDS_PER_WORD,
    CHARS_PER_WORD;

    /** The name in tables, such as {@code words_per_document}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
