package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.unicode.CodePointSet;

/** Turns each char of a set into a space. */
final class Blank implements Normalizer {
    private final CodePointSet blanks;

    /** @param blanks of the basic plane only */
    Blank(CodePointSet blanks) {
        this.blanks = blanks;
    }

    @Override
    public void normalize(NormalizedText text) {
        for (int i = 0; i < text.length(); i++) {
            if (blanks.contains(text.chars()[i])) {
                text.setChar(i, ' ');
            }
        }
    }
}
