package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.words.WordScanner;
import dev.lacuna.tokenization.words.WordSink;

/** One thread's tokenizer: added tokens, words between them, subwords of words. */
final class PipelineTokenizer implements Tokenizer {
    /** Appends the subwords of the word {@code text[from, to)} to {@code out}. */
    interface Cuts {
        void cut(NormalizedText text, int from, int to, TokenBuffer out);
    }

    private final PipelineModel model;
    private final AddedTokenFinder rawTokens;
    private final AddedTokenFinder normalizedTokens;
    private final WordScanner scanner;
    private final PlainScanner whole;
    private final PlainScanner piece;
    private final Cuts cuts;
    private final WordSink appendWord = this::appendWord;
    private char[] raw = new char[1 << 12];
    private TokenBuffer out;

    PipelineTokenizer(PipelineModel model, Cuts cuts) {
        this.model = model;
        this.cuts = cuts;
        this.rawTokens = model.rawTokens();
        this.normalizedTokens = model.normalizedTokens();
        this.scanner = model.words().scanner();
        this.whole = model.words().plain();
        this.piece = model.words().plain();
    }

    @Override
    public Vocabulary vocabulary() {
        return model.vocabulary();
    }

    @Override
    public void encode(String text, TokenBuffer out) {
        this.out = out;
        int before = out.size();
        if (rawTokens.isEmpty()) {
            between(text, 0, text.length());
        } else {
            betweenRawTokens(text);
        }
        if (model.words().byBlanks()) {
            markBlanks(text, before);
        }
        this.out = null;
    }

    private void betweenRawTokens(String text) {
        if (raw.length < text.length()) {
            raw = new char[Math.max(text.length(), raw.length * 2)];
        }
        text.getChars(0, text.length(), raw, 0);
        int from = 0;
        rawTokens.begin(raw, text.length());
        while (rawTokens.next()) {
            between(text, from, rawTokens.start());
            out.startWord();
            out.add(rawTokens.token().id(), rawTokens.start(), rawTokens.end());
            from = rawTokens.end();
        }
        between(text, from, text.length());
    }

    private void between(String text, int from, int to) {
        if (from >= to) {
            return;
        }
        if (normalizedTokens.isEmpty()) {
            scanner.scan(text, from, to, appendWord);
        } else {
            betweenNormalizedTokens(whole.normalize(text, from, to));
        }
    }

    private void betweenNormalizedTokens(NormalizedText text) {
        int from = 0;
        normalizedTokens.begin(text.chars(), text.length());
        while (normalizedTokens.next()) {
            piece.normalizedWords(text, from, normalizedTokens.start(), appendWord);
            out.startWord();
            out.add(
                    normalizedTokens.token().id(),
                    text.start(normalizedTokens.start()),
                    text.end(normalizedTokens.end() - 1));
            from = normalizedTokens.end();
        }
        piece.normalizedWords(text, from, text.length(), appendWord);
    }

    private void appendWord(NormalizedText text, int from, int to) {
        out.startWord();
        cuts.cut(text, from, to, out);
    }

    private void markBlanks(String text, int before) {
        for (int i = before; i < out.size(); i++) {
            if (out.start(i) < out.end(i) && Character.isWhitespace(text.charAt(out.start(i)))) {
                out.markWord(i);
            }
        }
    }
}
