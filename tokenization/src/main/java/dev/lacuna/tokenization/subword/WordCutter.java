package dev.lacuna.tokenization.subword;

/** Cuts words into subwords. Holds scratch, so one instance serves one thread. */
public interface WordCutter {
    /** Appends the subwords of the word {@code chars[from, to)}, which is not empty, to {@code out}. */
    void cut(char[] chars, int from, int to, SubwordBuffer out);
}
