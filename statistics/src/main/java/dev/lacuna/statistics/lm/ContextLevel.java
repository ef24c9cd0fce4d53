package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.Arrays;

/** All contexts of one length in a {@link ContextTrie}, and the n-grams that go on from them. */
final class ContextLevel implements Serializable {
    private static final long serialVersionUID = 1;

    /** Number of contexts. */
    int contexts;

    /** The farthest word of each context. */
    int[] word = new int[16];

    /** Where the contexts that are longer by a word begin, on the next level; one more entry than contexts. */
    int[] longer = new int[17];

    /** Where the n-grams of each context begin; one more entry than contexts. */
    int[] first = new int[17];

    /** Number of n-grams. */
    int ngrams;

    /** The last word of each n-gram, rising within a context. */
    int[] last = new int[16];

    /** The adjusted count of each n-gram. */
    long[] adjusted = new long[16];

    /** How often each n-gram occurs. */
    long[] count = new long[16];

    /** For each n-gram, the one without its first word: its number on the level before. */
    int[] suffix = new int[16];

    void addContext(int farthest, int longerFrom) {
        if (contexts == word.length) {
            word = Arrays.copyOf(word, contexts * 2);
            longer = Arrays.copyOf(longer, contexts * 2 + 1);
        }
        word[contexts] = farthest;
        longer[contexts++] = longerFrom;
    }

    void addNgram(int lastWord, long adjustedCount, long totalTermFreq) {
        if (ngrams == last.length) {
            last = Arrays.copyOf(last, ngrams * 2);
            adjusted = Arrays.copyOf(adjusted, ngrams * 2);
            count = Arrays.copyOf(count, ngrams * 2);
        }
        last[ngrams] = lastWord;
        adjusted[ngrams] = adjustedCount;
        count[ngrams++] = totalTermFreq;
    }

    /** How often a context is followed by a word or by the end of its sentence. */
    long contextCount(int context) {
        long total = 0;
        for (int i = first[context]; i < first[context + 1]; i++) {
            total += count[i];
        }
        return total;
    }

    /** Gives back the memory that is not needed. */
    void trim() {
        word = Arrays.copyOf(word, contexts);
        longer = Arrays.copyOf(longer, contexts + 1);
        first = Arrays.copyOf(first, contexts + 1);
        last = Arrays.copyOf(last, ngrams);
        adjusted = Arrays.copyOf(adjusted, ngrams);
        count = Arrays.copyOf(count, ngrams);
    }
}
