package dev.lacuna.tokenization.tags;

import java.util.List;

/**
 * The parts of speech of Universal Dependencies (de Marneffe, Manning, Nivre and Zeman, "Universal Dependencies",
 * Computational Linguistics 47, 2021). Stored by {@link #code}: the order is part of every file that holds tags.
 */
public enum UniversalTag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    /** Anything else, and what no tagger has seen. */
    X;

    private static final List<UniversalTag> ALL = List.of(values());

    public byte code() {
        return (byte) ordinal();
    }

    /** The tag with this {@link #code}. */
    public static UniversalTag of(byte code) {
        return ALL.get(code);
    }
}
