package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.unicode.Utf8;

/** Looks up the characters a word starts from, and says what becomes of those that the vocabulary lacks. */
final class SymbolLayout {
    private final SymbolIds ids;
    private final ByteFallback fallback;
    private final int unknown;
    private final boolean fuse;

    /**
     * @param fallback null where unknown characters are not spelled in bytes
     * @param unknown the unknown token's id; -1 drops unknown characters
     * @param fuse whether neighbouring unknown characters are one
     */
    SymbolLayout(SymbolIds ids, ByteFallback fallback, int unknown, boolean fuse) {
        this.ids = ids;
        this.fallback = fallback;
        this.unknown = unknown;
        this.fuse = fuse;
    }

    /** Makes {@code symbols} those of {@code text}. */
    void lay(ModelText text, SymbolList symbols) {
        symbols.clear();
        int pending = 0;
        for (int i = 0; i < text.length(); i++) {
            int unit = text.unit(i);
            boolean ends = i + 1 == text.length();
            int id = ids.id(unit, i == 0, ends);
            if (id >= 0) {
                addUnknown(pending, symbols);
                pending = 0;
                symbols.add(id, Utf8.length(unit));
            } else if (fallback == null || !fallback.add(unit, i == 0, ends, symbols)) {
                // An unknown character waits for a known one: bytes that come in between get in front of it, as with
                // Hugging Face.
                if (!fuse) {
                    addUnknown(pending, symbols);
                    pending = 0;
                }
                pending += Utf8.length(unit);
            }
        }
        addUnknown(pending, symbols);
    }

    private void addUnknown(int width, SymbolList symbols) {
        if (width > 0 && unknown >= 0) {
            symbols.add(unknown, width);
        }
    }
}
