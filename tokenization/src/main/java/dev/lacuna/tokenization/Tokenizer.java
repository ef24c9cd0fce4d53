package dev.lacuna.tokenization;

/** Cuts text into subwords of a fixed vocabulary. Holds scratch and a word cache, so one instance serves one thread. */
public interface Tokenizer {
    /**
     * Appends the subwords of {@code text[from, to)} to {@code out}, marking the start of each word; adds no special tokens
     * of its own. Text may be cut anywhere between words without changing the result.
     */
    void encode(String text, int from, int to, TokenBuffer out);

    /** The ids this tokenizer yields and what they stand for. */
    Vocabulary vocabulary();
}
