package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.unicode.UnicodeSets;

/** Runs of word characters and runs of anything else that is not white space; white space is dropped. */
public final class Whitespace implements PreTokenizer {
    private static final int SPACE = 0;
    private static final int WORD = 1;
    private static final int OTHER = 2;

    @Override
    public void split(Splits splits) {
        splits.begin();
        for (int i = 0; i < splits.size(); i++) {
            cut(splits, splits.start(i), splits.end(i));
        }
        splits.end();
    }

    private static void cut(Splits splits, int from, int to) {
        int start = from;
        int kind = SPACE;
        int at = from;
        while (at < to) {
            int c = Character.codePointAt(splits.text().chars(), at, to);
            int nextKind = kind(c);
            if (nextKind != kind) {
                add(splits, start, at, kind);
                start = at;
                kind = nextKind;
            }
            at += Character.charCount(c);
        }
        add(splits, start, to, kind);
    }

    private static void add(Splits splits, int start, int end, int kind) {
        if (kind != SPACE) {
            splits.add(start, end);
        }
    }

    private static int kind(int c) {
        return UnicodeSets.WORD.contains(c) ? WORD : UnicodeSets.WHITE_SPACE.contains(c) ? SPACE : OTHER;
    }
}
