package dev.lacuna.tokenization.normalize;

/** Puts the same text before each text that is not empty; it stands for what the first character stands for. */
public final class Prepend implements Normalizer {
    private final String prefix;

    public Prepend(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void normalize(NormalizedText text) {
        if (text.length() == 0) {
            return;
        }
        text.beginRewrite();
        for (int i = 0; i < prefix.length(); i++) {
            text.appendChar(prefix.charAt(i), text.start(0), text.end(0));
        }
        text.keep(0, text.length());
        text.endRewrite();
    }
}
