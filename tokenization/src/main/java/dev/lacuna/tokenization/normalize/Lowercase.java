package dev.lacuna.tokenization.normalize;

import com.ibm.icu.lang.UCharacter;

/** Lower-cases character by character, so a final sigma stays σ; İ becomes two characters, i and a combining dot. */
public final class Lowercase implements Normalizer {
    private static final int CAPITAL_I_WITH_DOT = 0x130;
    private static final char COMBINING_DOT = 0x307;

    @Override
    public void normalize(NormalizedText text) {
        char[] chars = text.chars();
        boolean grows = false;
        for (int i = 0; i < text.length(); i++) {
            char c = chars[i];
            if (c < 128) {
                if (c >= 'A' && c <= 'Z') {
                    text.setChar(i, (char) (c + 'a' - 'A'));
                }
            } else if (Character.isHighSurrogate(c)) {
                i += lowerPair(text, i);
            } else if (c == CAPITAL_I_WITH_DOT) {
                grows = true;
            } else {
                text.setChar(i, (char) UCharacter.toLowerCase(c));
            }
        }
        if (grows) {
            lowerDotted(text);
        }
    }

    /** Returns the number of chars besides the first. */
    private static int lowerPair(NormalizedText text, int i) {
        int c = text.codePointAt(i);
        if (Character.isBmpCodePoint(c)) {
            return 0;
        }
        // No letter beyond the basic plane has its lower case in it.
        int lower = UCharacter.toLowerCase(c);
        text.setChar(i, Character.highSurrogate(lower));
        text.setChar(i + 1, Character.lowSurrogate(lower));
        return 1;
    }

    private static void lowerDotted(NormalizedText text) {
        text.beginRewrite();
        for (int i = 0; i < text.length(); i++) {
            if (text.chars()[i] == CAPITAL_I_WITH_DOT) {
                text.appendChar('i', text.start(i), text.end(i));
                text.appendChar(COMBINING_DOT, text.start(i), text.end(i));
            } else {
                text.keep(i, i + 1);
            }
        }
        text.endRewrite();
    }
}
