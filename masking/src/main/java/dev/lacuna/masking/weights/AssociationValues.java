package dev.lacuna.masking.weights;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;

/**
 * For each word of a pair of texts how much it has to do with the words of the other: the greatest value of a pair it makes
 * with one of them, or the mean over all of them, a pair without a value counting 0. Nothing is known of words of which the
 * table has no such pair.
 */
final class AssociationValues implements Values {
    private final WordPairs pairs;
    private final WordForms forms;
    private final Vocabulary vocabulary;
    private final boolean greatest;
    private int[] numbers = new int[256];

    AssociationValues(WordPairs pairs, Vocabulary vocabulary, boolean greatest) {
        this.pairs = pairs;
        this.vocabulary = vocabulary;
        this.forms = pairs.numbers(vocabulary);
        this.greatest = greatest;
    }

    @Override
    public boolean ofWords() {
        return true;
    }

    @Override
    public void read(Sequence sequence, double[] out) {
        int words = sequence.words();
        if (words > numbers.length) {
            numbers = new int[words * 2];
        }
        for (int w = 0; w < words; w++) {
            numbers[w] = forms.numberOf(sequence.ids(), sequence.wordStarts()[w], sequence.wordEnd(w));
        }
        int found = Arrays.binarySearch(sequence.wordStarts(), sequence.notes().secondStart());
        int second = found < 0 ? words : found;
        for (int w = 0; w < words; w++) {
            out[w] = w < second ? value(sequence, w, second, words) : value(sequence, w, 0, second);
        }
    }

    /** The value of {@code word} with the words {@code [from, to)}. */
    private double value(Sequence sequence, int word, int from, int to) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int known = 0;
        int others = 0;
        for (int other = from; other < to; other++) {
            if (numbers[word] >= 0 && numbers[other] >= 0) {
                double value = pairs.get(numbers[word], numbers[other]);
                if (!Double.isNaN(value)) {
                    sum += value;
                    most = Math.max(most, value);
                    known++;
                }
            }
            others += vocabulary.isSpecial(sequence.ids()[sequence.wordStarts()[other]]) ? 0 : 1;
        }
        return known == 0 ? Double.NaN : greatest ? most : sum / others;
    }
}
