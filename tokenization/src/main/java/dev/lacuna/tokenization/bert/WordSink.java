package dev.lacuna.tokenization.bert;

/** Receives the words of a text in order. */
public interface WordSink {
    /** {@code chars[0, length)} is the word, valid only during the call. */
    void word(char[] chars, int length);
}
