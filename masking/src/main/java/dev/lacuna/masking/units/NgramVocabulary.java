package dev.lacuna.masking.units;

import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The word n-grams of a PMI vocabulary, found by the texts of their words, so that it does not matter how a word is cut. Read
 * from the text form that AI21 published: one n-gram a line, words separated by blanks. Immutable once filled.
 */
public final class NgramVocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    private final WordTexts words = new WordTexts();
    private final SequenceIndex ngrams = new SequenceIndex();
    private final SequenceIndex beginnings = new SequenceIndex();
    private int[] longestOfBeginning = new int[1 << 10];
    private int longest;

    /** Scratch of {@link #add}; not part of the value. */
    private final transient TokenBuffer buffer = new TokenBuffer();

    /**
     * Adds the n-gram {@code text}, cut into words by {@code tokenizer}.
     *
     * @return false where it has fewer than two words or a word that the tokenizer does not know, so can never be found
     */
    public boolean add(String text, Tokenizer tokenizer) {
        buffer.clear();
        tokenizer.encode(text, buffer);
        TokenSequence tokens = buffer.toSequence();
        Vocabulary vocabulary = tokenizer.vocabulary();
        if (vocabulary.hasSpecial(tokens.ids(), 0, tokens.size())) {
            return false;
        }
        List<String> texts = new ArrayList<>();
        for (int w = 0; w < tokens.words(); w++) {
            texts.add(vocabulary.word(tokens.ids(), tokens.wordStarts()[w], tokens.wordEnd(w)));
        }
        // Some tokenizers make words of mere white space.
        texts.removeIf(String::isEmpty);
        return add(texts);
    }

    /**
     * Adds the n-gram of these words.
     *
     * @return false where they are fewer than two
     */
    public boolean add(List<String> texts) {
        if (texts.size() < 2) {
            return false;
        }
        int[] ngram = texts.stream().mapToInt(words::add).toArray();
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

    /** A number for {@code word} that {@link #contains} understands; -1 if it is in no n-gram. */
    int wordNumber(String word) {
        return words.indexOf(word);
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
