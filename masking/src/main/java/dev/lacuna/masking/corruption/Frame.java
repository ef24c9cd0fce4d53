package dev.lacuna.masking.corruption;

import dev.lacuna.tokenization.Vocabulary;

/** The tokens that begin a row and separate its texts. */
final class Frame {
    private final int start;
    private final int separator;

    Frame(Vocabulary vocabulary) {
        start = vocabulary.specialTokens().start();
        separator = vocabulary.specialTokens().separator();
    }

    boolean contains(int id) {
        return id == start || id == separator;
    }

    /** The first position of the frame at or behind {@code from}, or the end of the row. */
    int textEnd(int[] ids, int from) {
        int to = from;
        while (to < ids.length && !contains(ids[to])) {
            to++;
        }
        return to;
    }
}
