package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.normalize.Normalizer;
import dev.lacuna.tokenization.pretokenize.PreTokenizer;
import dev.lacuna.tokenization.pretokenize.Splits;
import dev.lacuna.tokenization.words.WordScanner;
import dev.lacuna.tokenization.words.WordSink;

/** Words by a normalizer and a pre-tokenizer, one after the other. */
final class PlainScanner implements WordScanner {
    private final Normalizer normalizer;
    private final PreTokenizer preTokenizer;
    private final NormalizedText text = new NormalizedText();
    private final Splits splits = new Splits(text);

    PlainScanner(Normalizer normalizer, PreTokenizer preTokenizer) {
        this.normalizer = normalizer;
        this.preTokenizer = preTokenizer;
    }

    @Override
    public void scan(String raw, int from, int to, WordSink sink) {
        normalize(raw, from, to);
        words(sink);
    }

    /** The normalized form of {@code raw[from, to)}. */
    NormalizedText normalize(String raw, int from, int to) {
        text.set(raw, from, to);
        normalizer.normalize(text);
        return text;
    }

    /** Gives the words of text that is normalized already. */
    void normalizedWords(NormalizedText normalized, int from, int to, WordSink sink) {
        text.clear();
        for (int i = from; i < to; i++) {
            text.add(normalized.chars()[i], normalized.start(i), normalized.end(i));
        }
        words(sink);
    }

    private void words(WordSink sink) {
        splits.reset();
        preTokenizer.split(splits);
        for (int i = 0; i < splits.size(); i++) {
            sink.word(text, splits.start(i), splits.end(i));
        }
    }
}
