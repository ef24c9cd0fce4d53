package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.unicode.CodePointSet;

/** Drops the code points of a set. */
final class Filter implements Normalizer {
    private final CodePointSet dropped;

    Filter(CodePointSet dropped) {
        this.dropped = dropped;
    }

    @Override
    public void normalize(NormalizedText text) {
        int drop = next(text, 0);
        if (drop == text.length()) {
            return;
        }
        text.beginRewrite();
        int done = 0;
        while (drop < text.length()) {
            text.keep(done, drop);
            done = drop + Character.charCount(text.codePointAt(drop));
            drop = next(text, done);
        }
        text.keep(done, text.length());
        text.endRewrite();
    }

    private int next(NormalizedText text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (dropped.contains(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return text.length();
    }
}
