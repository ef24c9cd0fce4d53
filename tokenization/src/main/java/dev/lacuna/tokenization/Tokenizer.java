package dev.lacuna.tokenization;

/** Cuts texts into subwords of a fixed vocabulary. Holds scratch and a word cache, so one instance serves one thread. */
public interface Tokenizer {
    /**
     * Appends the subwords of {@code text} to {@code out}, marking the start of each word; adds no special tokens of its own.
     * A text is one input: cut into two, families that mark words by the blank in front of them give other ids.
     */
    void encode(String text, TokenBuffer out);

    /** The ids this tokenizer yields and what they stand for. */
    Vocabulary vocabulary();
}
