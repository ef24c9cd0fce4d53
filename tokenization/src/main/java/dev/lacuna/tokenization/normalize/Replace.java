package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.regex.Regex;

/**
 * Puts the same text in the place of each match of a pattern. It stands for the last character of the match, as in Hugging
 * Face's tokenizers: whether a text starts at the start of the original depends on it.
 */
public final class Replace implements Normalizer {
    private final Regex pattern;
    private final String content;

    /** @param content taken literally, {@code $1} too */
    public Replace(Regex pattern, String content) {
        this.pattern = pattern;
        this.content = content;
    }

    @Override
    public void normalize(NormalizedText text) {
        int length = text.length();
        long match = pattern.find(text.chars(), 0, 0, length);
        if (match == Regex.NONE) {
            return;
        }
        text.beginRewrite();
        int done = 0;
        while (match != Regex.NONE) {
            text.keep(done, Regex.start(match));
            done = Regex.end(match);
            for (int i = 0; i < content.length(); i++) {
                text.appendChar(content.charAt(i), text.start(done - 1), text.end(done - 1));
            }
            match = pattern.find(text.chars(), 0, done, length);
        }
        text.keep(done, length);
        text.endRewrite();
    }
}
