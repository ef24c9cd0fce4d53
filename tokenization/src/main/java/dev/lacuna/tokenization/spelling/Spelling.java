package dev.lacuna.tokenization.spelling;

import java.io.Serializable;

/** From the entries that make up a word to the word's text. */
public interface Spelling extends Serializable {
    /**
     * The text of the word {@code ids[from, to)}, without marks and without blanks around it. Bytes that are not UTF-8 become
     * U+FFFD.
     *
     * @param subwords the entry of each id
     */
    String word(String[] subwords, int[] ids, int from, int to);

    /**
     * Whether a tokenizer that cuts its own words cuts all words of one text alike; not so where the blank in front of a word
     * belongs to it.
     */
    boolean isUnique();
}
