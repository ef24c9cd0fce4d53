package dev.lacuna.statistics.keyphrase;

/** Takes the words of one document after another, as some tokenizer found them. */
public interface DocumentWords {
    /** Begins a document, whose words are of {@code text}. */
    void clear(String text);

    /** The words that follow are of {@code text}, the second of a pair. */
    void second(String text);

    /** The next word: chars {@code [start, end)} of its text. White space at its ends does not count. */
    void word(int start, int end, boolean startsSentence);

    /** The next word, which can be in no phrase. */
    void skip(boolean startsSentence);
}
