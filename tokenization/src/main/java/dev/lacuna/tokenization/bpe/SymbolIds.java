package dev.lacuna.tokenization.bpe;

import java.util.List;

/** The ids of single characters by their place in the word, which decides about the affixes they are spelled with. */
final class SymbolIds {
    private static final int BYTES = 256;

    private final CodePointIds first;
    private final CodePointIds middle;
    private final CodePointIds last;
    private final CodePointIds only;

    SymbolIds(List<String> tokens, String prefix, String suffix) {
        first = new CodePointIds(tokens, "", "");
        middle = prefix.isEmpty() ? first : new CodePointIds(tokens, prefix, "");
        only = suffix.isEmpty() ? first : new CodePointIds(tokens, "", suffix);
        last = suffix.isEmpty() ? middle : new CodePointIds(tokens, prefix, suffix);
    }

    /** The id of a character, or -1. */
    int id(int codePoint, boolean starts, boolean ends) {
        CodePointIds ids = starts ? (ends ? only : first) : ends ? last : middle;
        return ids.id(codePoint);
    }

    /** Whether no character of a word spelled in bytes can be unknown. */
    boolean coverBytes() {
        for (int b = 0; b < BYTES; b++) {
            char c = ByteAlphabet.charOf(b);
            if (Math.min(Math.min(first.id(c), middle.id(c)), Math.min(last.id(c), only.id(c))) < 0) {
                return false;
            }
        }
        return true;
    }
}
