package dev.lacuna.tokenization.bert;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.normalize.UnicodeForm;
import dev.lacuna.tokenization.words.WordScanner;
import dev.lacuna.tokenization.words.WordSink;

/**
 * Cuts text into BERT's words in one pass. ASCII takes a table look-up a character; everything else goes through Unicode
 * properties. Lower-casing is per character, as in Hugging Face's tokenizers, so a final sigma stays σ.
 */
public final class BertWords implements WordScanner {
    private static final byte LETTER = 0;
    private static final byte SPACE = 1;
    private static final byte PUNCTUATION = 2;
    private static final byte REMOVED = 3;

    private final BertOptions options;
    private final byte[] asciiClass = new byte[128];
    private final char[] asciiFold = new char[128];
    private final NormalizedText word = new NormalizedText();
    private WordSink sink;

    /** The stretch of the text that the character at hand takes. */
    private int start;

    private int end;

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

    @Override
    public void scan(String text, int from, int to, WordSink sink) {
        this.sink = sink;
        for (start = from; start < to; start = end) {
            char c = text.charAt(start);
            if (c < 128) {
                end = start + 1;
                ascii(c);
            } else {
                int codePoint = text.codePointAt(start);
                end = start + Character.charCount(codePoint);
                other(codePoint);
            }
        }
        endWord();
        this.sink = null;
    }

    private void ascii(char c) {
        switch (asciiClass[c]) {
            case LETTER -> word.add(asciiFold[c], start, end);
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
        String decomposed = UnicodeForm.NFD.decomposition(c);
        if (decomposed == null) {
            unaccented(c);
            return;
        }
        for (int i = 0; i < decomposed.length(); ) {
            int part = decomposed.codePointAt(i);
            i += Character.charCount(part);
            unaccented(part);
        }
    }

    private void unaccented(int c) {
        if (!CharClass.isAccent(c)) {
            folded(c);
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
            append(lower);
        }
    }

    private void single(int c) {
        endWord();
        append(c);
        endWord();
    }

    private void append(int c) {
        if (Character.isBmpCodePoint(c)) {
            word.add((char) c, start, end);
        } else {
            word.add(Character.highSurrogate(c), start, end);
            word.add(Character.lowSurrogate(c), start, end);
        }
    }

    private void endWord() {
        if (word.length() > 0) {
            sink.word(word, 0, word.length());
            word.clear();
        }
    }
}
