package dev.lacuna.tokenization.words;

import dev.lacuna.tokenization.normalize.NormalizedText;

/** Receives the words of a text in order. */
public interface WordSink {
    /** {@code text[from, to)} is the word, never empty, valid only during the call. */
    void word(NormalizedText text, int from, int to);
}
