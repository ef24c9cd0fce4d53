package dev.lacuna.masking.units;

import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The word n-grams of a PMI vocabulary, found by the subwords of their words. Read from the text form that AI21 published:
 * one n-gram a line, words separated by blanks. Immutable once filled.
 */
public final class PmiVocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    private final SequenceIndex words = new SequenceIndex();
    private final SequenceIndex ngrams = new SequenceIndex();
    private final SequenceIndex beginnings = new SequenceIndex();
    private int[] longestOfBeginning = new int[1 << 10];
    private int longest;

    /** Scratch of {@link #add}; not part of the value. */
    private final transient TokenBuffer buffer = new TokenBuffer();

    /**
     * Adds the n-gram {@code text}, cut by {@code tokenizer} as the corpus was.
     *
     * @return false where it has fewer than two words or a word that the tokenizer does not know, so can never be found
     */
    public boolean add(String text, Tokenizer tokenizer) {
        buffer.clear();
        tokenizer.encode(text, buffer);
        TokenSequence tokens = buffer.toSequence();
        for (int id : tokens.ids()) {
            if (tokenizer.vocabulary().isSpecial(id)) {
                return false;
            }
        }
        if (tokens.words() < 2) {
            return false;
        }
        int[] ngram = new int[tokens.words()];
        for (int w = 0; w < ngram.length; w++) {
            ngram[w] = words.add(tokens.ids(), tokens.wordStarts()[w], tokens.wordEnd(w));
        }
        ngrams.add(ngram, 0, ngram.length);
        noteBeginning(ngram);
        longest = Math.max(longest, ngram.length);
        return true;
    }

    /** Remembers how long n-grams that begin with these two words get, so that most look-ups can be spared. */
    private void noteBeginning(int[] ngram) {
        int beginning = beginnings.add(ngram, 0, 2);
        if (beginning >= longestOfBeginning.length) {
            longestOfBeginning = Arrays.copyOf(longestOfBeginning, longestOfBeginning.length * 2);
        }
        longestOfBeginning[beginning] = Math.max(longestOfBeginning[beginning], ngram.length);
    }

    /** Number of n-grams. */
    public int size() {
        return ngrams.size();
    }

    /** Words in the longest n-gram. */
    public int longest() {
        return longest;
    }

    /** A number for the word {@code ids[from, to)} that {@link #contains} understands; -1 if it is in no n-gram. */
    int wordNumber(int[] ids, int from, int to) {
        return words.indexOf(ids, from, to);
    }

    /** Words in the longest n-gram that begins with the two words numbered {@code wordNumbers[from]} and the next; or 0. */
    int longestFrom(int[] wordNumbers, int from) {
        int beginning = beginnings.indexOf(wordNumbers, from, from + 2);
        return beginning < 0 ? 0 : longestOfBeginning[beginning];
    }

    /** Whether the words numbered {@code wordNumbers[from, to)} are an n-gram of the vocabulary. */
    boolean contains(int[] wordNumbers, int from, int to) {
        return ngrams.indexOf(wordNumbers, from, to) >= 0;
    }
}
