package dev.lacuna.tokenization.huggingface;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;

/** Calls Hugging Face's library and takes over its ids, its words and its offsets, which count code points. */
final class NativeTokenizer implements Tokenizer {
    private final HuggingFaceTokenizer library;
    private final Vocabulary vocabulary;

    NativeTokenizer(HuggingFaceTokenizer library, Vocabulary vocabulary) {
        this.library = library;
        this.vocabulary = vocabulary;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public void encode(String text, TokenBuffer out) {
        Encoding encoding = encoding(text);
        long[] ids = encoding.getIds();
        long[] words = encoding.getWordIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        CodePointCursor cursor = new CodePointCursor(text);
        for (int i = 0; i < ids.length; i++) {
            // An added token has no word; it is one of its own.
            if (i == 0 || words[i] < 0 || words[i] != words[i - 1]) {
                out.startWord();
            }
            int start = spans[i] == null ? cursor.position() : cursor.moveTo(spans[i].getStart());
            int end = spans[i] == null ? start : cursor.after(spans[i].getEnd());
            out.add((int) ids[i], start, end);
        }
    }

    /** The library notices only here that a vocabulary has no unknown token. */
    private Encoding encoding(String text) {
        try {
            return library.encode(text, false, false);
        } catch (RuntimeException e) {
            throw new UserException("Cannot cut text: Hugging Face's library fails; mend the tokenizer's file ("
                    + Quoted.of(String.valueOf(e.getMessage())) + ")");
        }
    }

    /** From code points to chars, in steps from where it stands. */
    private static final class CodePointCursor {
        private final String text;
        private int codePoints;
        private int chars;

        CodePointCursor(String text) {
            this.text = text;
        }

        int position() {
            return chars;
        }

        int moveTo(int codePoint) {
            chars = text.offsetByCodePoints(chars, codePoint - codePoints);
            codePoints = codePoint;
            return chars;
        }

        int after(int codePoint) {
            return text.offsetByCodePoints(chars, codePoint - codePoints);
        }
    }
}
