package dev.lacuna.statistics.importance;

import dev.lacuna.statistics.words.WordTexts;
import java.io.Serializable;
import java.util.Arrays;

/** The counts of words by the words' text. Words that are not there count as if they had occurred once. */
public final class WordFreqs implements Serializable {
    private static final long serialVersionUID = 1;

    /** Stands for a word that is not there. */
    public static final int RARE = -1;

    /** Stands for what is no word. */
    public static final int NO_WORD = -2;

    private final WordTexts words = new WordTexts();
    private long[] totalTermFreqs = new long[1 << 9];
    private long[] docFreqs = new long[1 << 9];
    private long[] sentenceFreqs = new long[1 << 9];

    /** Adds a word that is not there yet. */
    public void add(String word, long totalTermFreq, long docFreq, long sentenceFreq) {
        int number = words.add(word);
        if (number == totalTermFreqs.length) {
            totalTermFreqs = Arrays.copyOf(totalTermFreqs, number * 2);
            docFreqs = Arrays.copyOf(docFreqs, number * 2);
            sentenceFreqs = Arrays.copyOf(sentenceFreqs, number * 2);
        }
        totalTermFreqs[number] = totalTermFreq;
        docFreqs[number] = docFreq;
        sentenceFreqs[number] = sentenceFreq;
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The number of a word, from 0, or {@link #RARE}; {@link #NO_WORD} for an empty text. */
    public int number(String word) {
        return word.isEmpty() ? NO_WORD : words.indexOf(word);
    }

    long totalTermFreq(int number) {
        return number == RARE ? 1 : totalTermFreqs[number];
    }

    long docFreq(int number) {
        return number == RARE ? 1 : docFreqs[number];
    }

    long sentenceFreq(int number) {
        return number == RARE ? 1 : sentenceFreqs[number];
    }
}
