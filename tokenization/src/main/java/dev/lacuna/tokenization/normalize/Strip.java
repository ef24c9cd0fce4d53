package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.unicode.UnicodeSets;

/** Drops white space at the ends of the text. */
public final class Strip implements Normalizer {
    private final boolean left;
    private final boolean right;

    public Strip(boolean left, boolean right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public void normalize(NormalizedText text) {
        char[] chars = text.chars();
        int from = 0;
        int to = text.length();
        // All white space is in the basic plane.
        while (left && from < to && UnicodeSets.WHITE_SPACE.contains(chars[from])) {
            from++;
        }
        while (right && from < to && UnicodeSets.WHITE_SPACE.contains(chars[to - 1])) {
            to--;
        }
        if (to - from < text.length()) {
            text.beginRewrite();
            text.keep(from, to);
            text.endRewrite();
        }
    }
}
