package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.normalize.NormalizedText;

/** Puts a char before splits that do not start with it; it stands for what their first character stands for. */
final class Prefix {
    private Prefix() {}

    /** @param onlyFirst leave all splits alone but one at the start of the original */
    static void add(Splits splits, char prefix, boolean onlyFirst) {
        int i = 0;
        while (i < splits.size() && !isMissing(splits, i, prefix, onlyFirst)) {
            i++;
        }
        if (i < splits.size()) {
            rewrite(splits, prefix, onlyFirst);
        }
    }

    private static boolean isMissing(Splits splits, int i, char prefix, boolean onlyFirst) {
        NormalizedText text = splits.text();
        int start = splits.start(i);
        return text.chars()[start] != prefix && (!onlyFirst || text.start(start) == 0);
    }

    private static void rewrite(Splits splits, char prefix, boolean onlyFirst) {
        NormalizedText text = splits.text();
        text.beginRewrite();
        splits.begin();
        for (int i = 0; i < splits.size(); i++) {
            int start = text.rewritten();
            if (isMissing(splits, i, prefix, onlyFirst)) {
                text.appendChar(prefix, text.start(splits.start(i)), text.end(splits.start(i)));
            }
            text.keep(splits.start(i), splits.end(i));
            splits.add(start, text.rewritten());
        }
        text.endRewrite();
        splits.end();
    }
}
