package dev.lacuna.tokenization.document;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.sentence.RuleSentences;
import dev.lacuna.tokenization.sentence.SentenceBreaker;
import dev.lacuna.tokenization.tags.PosTagger;
import dev.lacuna.tokenization.words.WordBreaker;
import dev.lacuna.tokenization.words.WordStarts;
import java.util.Arrays;

/** Cuts whole texts into subwords with words, sentences and tags. Holds scratch, so one instance serves one thread. */
public final class DocumentTokenizer {
    private final Tokenizer tokenizer;
    private final SentenceBreaker sentences;
    private final WordBreaker words;
    private final WordTagger tagger;
    private final WordStarts starts = new WordStarts();
    private final TokenBuffer buffer = new TokenBuffer();

    /**
     * @param words finds words instead of the tokenizer; null: the tokenizer's own
     * @param tagger null: no tags
     */
    public DocumentTokenizer(Tokenizer tokenizer, SentenceBreaker sentences, WordBreaker words, PosTagger tagger) {
        this.tokenizer = tokenizer;
        this.sentences = sentences;
        this.words = words;
        this.tagger = tagger == null ? null : new WordTagger(tagger, sentences);
    }

    /** The tokenizer's own words, sentences by rule, no tags. */
    public DocumentTokenizer(Tokenizer tokenizer) {
        this(tokenizer, new RuleSentences(), null, null);
    }

    /** Cuts {@code text}, and behind it {@code second}, the other text of a pair, which may be null. */
    public TokenizedText tokenize(String text, String second) {
        buffer.clear();
        byte[] tags = append(text);
        if (second == null) {
            return new TokenizedText(buffer.toSequence(), tags, -1);
        }
        int secondStart = buffer.size();
        tags = joined(tags, append(second));
        return new TokenizedText(buffer.toSequence(), tags, secondStart);
    }

    /** Appends the subwords of {@code text}; returns the tags of its words, or null. */
    private byte[] append(String text) {
        int first = buffer.size();
        tokenizer.encode(text, buffer);
        if (words != null) {
            words.words(text, 0, text.length(), starts);
            Boundaries.replaceWords(text, starts, buffer, first, tokenizer.vocabulary());
        }
        Boundaries.markSentences(text, sentences, buffer, first);
        return tagger == null ? null : tagger.tag(text, buffer, first);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (first == null) {
            return null;
        }
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The subwords of the last text, with their places in it. */
    public TokenBuffer buffer() {
        return buffer;
    }
}
