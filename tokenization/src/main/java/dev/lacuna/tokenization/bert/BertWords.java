package dev.lacuna.tokenization.bert;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cuts text into BERT's words in one pass. ASCII takes a table look-up a character; everything else goes through Unicode
 * properties. Lower-casing is per character, as in Hugging Face's tokenizers, so a final sigma stays σ.
 */
public final class BertWords {
    private static final byte LETTER = 0;
    private static final byte SPACE = 1;
    private static final byte PUNCTUATION = 2;
    private static final byte REMOVED = 3;

    private final BertOptions options;
    private final byte[] asciiClass = new byte[128];
    private final char[] asciiFold = new char[128];
    private char[] word = new char[256];
    private int length;
    private WordSink sink;

    public BertWords(BertOptions options) {
        this.options = options;
        for (char c = 0; c < 128; c++) {
            asciiClass[c] = classify(c);
            asciiFold[c] = options.lowercase() ? Character.toLowerCase(c) : c;
        }
    }

    private byte classify(int c) {
        if (options.cleanText() && CharClass.isRemoved(c)) {
            return REMOVED;
        }
        if (CharClass.isWhitespace(c)) {
            return SPACE;
        }
        return CharClass.isPunctuation(c) ? PUNCTUATION : LETTER;
    }

    /** Gives the words of {@code text[from, to)} to {@code sink}. */
    public void scan(String text, int from, int to, WordSink sink) {
        this.sink = sink;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c < 128) {
                ascii(c);
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                other(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        endWord();
        this.sink = null;
    }

    private void ascii(char c) {
        switch (asciiClass[c]) {
            case LETTER -> append(asciiFold[c]);
            case SPACE -> endWord();
            case PUNCTUATION -> single(c);
            default -> {}
        }
    }

    private void other(int c) {
        if (options.cleanText() && CharClass.isRemoved(c)) {
            return;
        }
        if (CharClass.isWhitespace(c)) {
            endWord();
        } else if (options.splitChinese() && CharClass.isIdeograph(c)) {
            endWord();
            normalized(c);
            endWord();
        } else {
            normalized(c);
        }
    }

    private void normalized(int c) {
        if (!options.stripAccents()) {
            folded(c);
            return;
        }
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); ) {
            int part = decomposed.codePointAt(i);
            i += Character.charCount(part);
            if (!CharClass.isAccent(part)) {
                folded(part);
            }
        }
    }

    private void folded(int c) {
        if (options.lowercase() && c == 0x130) {
            // The one character whose lower case is two: i and a combining dot.
            append('i');
            append('\u0307');
            return;
        }
        int lower = options.lowercase() ? Character.toLowerCase(c) : c;
        if (CharClass.isPunctuation(lower)) {
            single(lower);
        } else if (CharClass.isWhitespace(lower)) {
            endWord();
        } else {
            appendCodePoint(lower);
        }
    }

    private void single(int c) {
        endWord();
        appendCodePoint(c);
        endWord();
    }

    private void appendCodePoint(int c) {
        if (Character.isBmpCodePoint(c)) {
            append((char) c);
        } else {
            append(Character.highSurrogate(c));
            append(Character.lowSurrogate(c));
        }
    }

    private void append(char c) {
        if (length == word.length) {
            word = Arrays.copyOf(word, length * 2);
        }
        word[length++] = c;
    }

    private void endWord() {
        if (length > 0) {
            int end = length;
            length = 0;
            sink.word(word, end);
        }
    }
}
