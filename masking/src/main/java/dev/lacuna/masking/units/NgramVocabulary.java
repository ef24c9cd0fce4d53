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
 * A list of word n-grams, found by the texts of their words, so that it does not matter how a word is cut. Read from
 * the text form that AI21 published for PMI-Masking: one n-gram a line, words separated by blanks. Immutable once
 * filled.
 *
 * <p>One of {@link #ofPhrases} also takes single words, and keeps the subwords of its entries, so that one can stand in
 * for another.
 */
public final class NgramVocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    private final WordTexts words = new WordTexts();
    private final SequenceIndex ngrams = new SequenceIndex();
    private final SequenceIndex beginnings = new SequenceIndex();
    private int[] longestOfBeginning = new int[1 << 10];
    private int longest;
    private final int shortest;
    private int[] subwords = new int[1 << 10];
    /** End of each entry's subwords; those of the first begin at 0. */
    private int[] subwordEnds = new int[1 << 8];

    /** Scratch of {@link #add}; not part of the value. */
    private final transient TokenBuffer buffer = new TokenBuffer();

    /** An empty list that takes n-grams of two words and more. */
    public NgramVocabulary() {
        this(2);
    }

    private NgramVocabulary(int shortest) {
        this.shortest = shortest;
    }

    /** An empty list that takes single words too, and keeps the subwords of what it is given as text. */
    public static NgramVocabulary ofPhrases() {
        return new NgramVocabulary(1);
    }

    /**
     * Adds the n-gram {@code text}, cut into words by {@code tokenizer}.
     *
     * @return false where it has too few words or a word that the tokenizer does not know, so can never be found
     */
    public boolean add(String text, Tokenizer tokenizer) {
        TokenSequence tokens = encode(text, tokenizer);
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
        return add(texts, tokens.ids());
    }

    /**
     * Adds the n-gram of these words, which are as the corpus's, with the subwords that {@code tokenizer} gives them.
     *
     * @return false where they are too few, or the tokenizer does not know one of them
     */
    public boolean add(List<String> texts, Tokenizer tokenizer) {
        TokenSequence tokens = encode(String.join(" ", texts), tokenizer);
        return !tokenizer.vocabulary().hasSpecial(tokens.ids(), 0, tokens.size()) && add(texts, tokens.ids());
    }

    /**
     * The tokens of {@code text}; of a phrase as inside a sentence, where many tokenizers spell a first word otherwise.
     */
    private TokenSequence encode(String text, Tokenizer tokenizer) {
        buffer.clear();
        tokenizer.encode(shortest == 1 ? " " + text : text, buffer);
        return buffer.toSequence();
    }

    /**
     * Adds the n-gram of these words. Its subwords are not known.
     *
     * @return false where they are too few
     */
    public boolean add(List<String> texts) {
        return add(texts, new int[0]);
    }

    private boolean add(List<String> texts, int[] ids) {
        if (texts.size() < shortest) {
            return false;
        }
        int[] ngram = texts.stream().mapToInt(words::add).toArray();
        int before = ngrams.size();
        ngrams.add(ngram, 0, ngram.length);
        if (shortest == 1 && ngrams.size() > before) {
            keepSubwords(before, ids);
        }
        if (ngram.length > 1) {
            noteBeginning(ngram);
        }
        longest = Math.max(longest, ngram.length);
        return true;
    }

    private void keepSubwords(int entry, int[] ids) {
        int from = subwordsFrom(entry);
        if (entry == subwordEnds.length) {
            subwordEnds = Arrays.copyOf(subwordEnds, entry * 2);
        }
        if (from + ids.length > subwords.length) {
            subwords = Arrays.copyOf(subwords, Math.max(subwords.length * 2, from + ids.length));
        }
        System.arraycopy(ids, 0, subwords, from, ids.length);
        subwordEnds[entry] = from + ids.length;
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

    /** Words in the shortest n-gram that the list takes. */
    int shortest() {
        return shortest;
    }

    /**
     * Where the subwords of {@code entry}, 0 to {@link #size} - 1 in the order they were added, begin: see {@link
     * #subword}.
     */
    public int subwordsFrom(int entry) {
        return entry == 0 || shortest > 1 ? 0 : subwordEnds[entry - 1];
    }

    /** The place after the last subword of {@code entry}; where they begin if they are not known. */
    public int subwordsTo(int entry) {
        return shortest > 1 ? 0 : subwordEnds[entry];
    }

    /** The subword at a place in {@code [subwordsFrom, subwordsTo)} of an entry. */
    public int subword(int place) {
        return subwords[place];
    }

    /** A number for {@code word} that {@link #contains} understands; -1 if it is in no n-gram. */
    int wordNumber(String word) {
        return words.indexOf(word);
    }

    /**
     * Words in the longest n-gram that begins with the two words numbered {@code wordNumbers[from]} and the next; or 0.
     */
    int longestFrom(int[] wordNumbers, int from) {
        int beginning = beginnings.indexOf(wordNumbers, from, from + 2);
        return beginning < 0 ? 0 : longestOfBeginning[beginning];
    }

    /** Whether the words numbered {@code wordNumbers[from, to)} are an n-gram of the vocabulary. */
    boolean contains(int[] wordNumbers, int from, int to) {
        return ngrams.indexOf(wordNumbers, from, to) >= 0;
    }
}
