package dev.lacuna.tokenization.words;

/** Finds where words start in raw text. Holds scratch, so one instance serves one thread. */
public interface WordBreaker {
    /**
     * Replaces what {@code out} holds by the starts of the words of {@code text[from, to)}, counted in chars from the start of
     * {@code text}. White space belongs to no word; every punctuation mark is a word. Takes time linear in {@code to - from}.
     */
    void words(String text, int from, int to, WordStarts out);
}
