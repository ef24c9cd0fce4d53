package dev.lacuna.masking.tables;

import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.Arrays;

/** A value for each word, looked up by its subwords. Immutable once filled. */
public final class WordValues implements Serializable {
    private static final long serialVersionUID = 1;

    private final WordTexts words = new WordTexts();
    private double[] values = new double[1 << 8];

    /** Sets the value of {@code word}. */
    public void put(String word, double value) {
        int number = words.add(word);
        if (number >= values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[number] = value;
    }

    /** Number of words. */
    public int size() {
        return words.size();
    }

    /** The value of {@code word}, or NaN. */
    public double get(String word) {
        int number = words.indexOf(word);
        return number < 0 ? Double.NaN : values[number];
    }

    /** Looks words up by their subwords; for one thread. */
    public Lookup lookup(Vocabulary vocabulary) {
        return new Lookup(new WordForms(vocabulary, words::indexOf));
    }

    /** Finds values by subwords. */
    public final class Lookup {
        private final WordForms forms;

        private Lookup(WordForms forms) {
            this.forms = forms;
        }

        /** The value of the word {@code ids[from, to)}, or NaN. */
        public double valueOf(int[] ids, int from, int to) {
            int number = forms.numberOf(ids, from, to);
            return number < 0 ? Double.NaN : values[number];
        }
    }
}
