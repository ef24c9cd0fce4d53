package dev.lacuna.masking.tables;

import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.Arrays;

/** For each word its neighbours with their similarities, as subwords, best first. Immutable once filled. */
public final class SimilarWords implements Serializable {
    private static final long serialVersionUID = 1;

    private final WordTexts words = new WordTexts();
    private int[][][] neighbours = new int[1 << 8][][];
    private double[][] similarities = new double[1 << 8][];

    /**
     * Sets the neighbours of {@code word}.
     *
     * @param subwords subwords of each neighbour
     * @param similarity of each neighbour, above 0
     */
    public void put(String word, int[][] subwords, double[] similarity) {
        int number = words.add(word);
        if (number >= neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, neighbours.length * 2);
            similarities = Arrays.copyOf(similarities, similarities.length * 2);
        }
        neighbours[number] = subwords;
        similarities[number] = similarity;
    }

    /** Number of words. */
    public int size() {
        return words.size();
    }

    /** Finds a word's number by its subwords, -1 for one without neighbours; for one thread. */
    public WordForms numbers(Vocabulary vocabulary) {
        return new WordForms(vocabulary, words::indexOf);
    }

    /** Subwords of each neighbour of word {@code number}. */
    public int[][] neighbours(int number) {
        return neighbours[number];
    }

    /** Similarity of each neighbour of word {@code number}. */
    public double[] similarities(int number) {
        return similarities[number];
    }
}
