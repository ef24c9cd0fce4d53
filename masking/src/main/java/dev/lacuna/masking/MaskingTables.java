package dev.lacuna.masking;

import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.Vocabulary;

/**
 * What recipes read: the vocabulary, statistics of the corpus, lists and tables of the user. Pieces ask for what they need when
 * they are made, so what a recipe needs is what it asks for ({@link RecipeSpec#needs}).
 */
public interface MaskingTables {
    /** Subwords and special tokens. */
    Vocabulary vocabulary();

    /**
     * Word n-grams to be masked together. Those of {@code pmi} have two words or more; other lists hold single words too, and
     * keep their entries' subwords ({@link NgramVocabulary#ofPhrases}).
     *
     * @param source a table of statistics that is a list ({@code pmi}, {@code dale}, {@code lexicon}, {@code phrases}, {@code
     *     keyphrase-universe}), or the path of a text file, an n-gram or word a line
     */
    NgramVocabulary ngrams(String source);

    /** A value for each subword id, NaN where the table has none: a column of a table of subwords, or of feedback. */
    double[] subwords(String table, String column);

    /** A value for each universal part of speech, NaN where the table has none: a column of feedback. */
    double[] tags(String table, String column);

    /** A value for each word: a column of a table of words. */
    WordValues words(String table, String column);

    /** For each word the words most like it. */
    SimilarWords similarWords();

    /** The corpus's n-gram language model, which draws subwords that fit. */
    Generator generator();

    /**
     * Ids of {@code count} tokens of the vocabulary that the corpus has not.
     *
     * @param pattern their spelling, with {@code %d} for the number, or of a single token
     */
    int[] tokens(String pattern, int count);

    /** Rows are to carry the value that {@code table} has for each of their words; then {@link Annotations#values}. */
    String wordColumn(String table, String column);

    /**
     * Rows are to carry for each word of a pair the number of its partner among the words of the other text, from 1, and 0 for
     * none; then {@link Annotations#values}.
     *
     * @param column the corpus's own column that has the alignment of each pair
     */
    String alignment(String column);

    /** A value for each pair of words: a column of the table of pairs. */
    WordPairs pairs(String column);

    /** Rows are to carry parts of speech. */
    void requireTags();

    /** Rows are to be pairs of texts. */
    void requirePairs();
}
