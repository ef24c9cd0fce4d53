package dev.lacuna.tokenization.words;

/** Normalizes text and cuts it into words. Holds scratch, so one instance serves one thread. */
public interface WordScanner {
    /** Gives the words of {@code text[from, to)} to {@code sink}. */
    void scan(String text, int from, int to, WordSink sink);
}
