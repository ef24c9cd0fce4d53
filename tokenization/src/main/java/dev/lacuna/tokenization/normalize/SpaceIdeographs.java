package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.bert.CharClass;

/** Puts a space before and after each CJK ideograph; they stand for what it stands for. */
final class SpaceIdeographs implements Normalizer {
    private static final char FIRST = 0x3400;

    @Override
    public void normalize(NormalizedText text) {
        int i = next(text, 0);
        if (i == text.length()) {
            return;
        }
        text.beginRewrite();
        int done = 0;
        while (i < text.length()) {
            int end = i + Character.charCount(text.codePointAt(i));
            text.keep(done, i);
            text.appendChar(' ', text.start(i), text.end(i));
            text.keep(i, end);
            text.appendChar(' ', text.start(i), text.end(i));
            done = end;
            i = next(text, end);
        }
        text.keep(done, text.length());
        text.endRewrite();
    }

    private static int next(NormalizedText text, int from) {
        int i = from;
        while (i < text.length() && (text.chars()[i] < FIRST || !CharClass.isIdeograph(text.codePointAt(i)))) {
            i++;
        }
        return i;
    }
}
