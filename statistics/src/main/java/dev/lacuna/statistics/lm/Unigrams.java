package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The probabilities of single words: {@link Interpolation} with the uniform distribution over the vocabulary, which is
 * the words that occur, {@code <unk>} and {@code </s>}, but not {@code <s>}. What occurs nowhere is {@code <unk>}.
 */
public final class Unigrams implements Serializable {
    private static final long serialVersionUID = 1;

    private static final float NEVER = -99;

    private final double[] probs;
    private final long[] counts;
    private final long sumCounts;
    private final int vocabularySize;

    private Unigrams(double[] probs, long[] counts, int vocabularySize) {
        this.probs = probs;
        this.counts = counts;
        this.sumCounts = Arrays.stream(counts).sum();
        this.vocabularySize = vocabularySize;
    }

    /** @param discounts for order 1 */
    public static Unigrams of(UnigramCounts words, Discounts discounts) {
        ContextLevel level = words.level();
        int vocabularySize = level.ngrams + (words.occurs(LmWords.UNKNOWN) ? 0 : 1);
        double[] uniform = {1.0 / vocabularySize};
        var smoothed = new Interpolation(1, discounts, Pruning.NONE).smooth(level, uniform, new int[level.ngrams]);
        double[] probs = new double[words.size()];
        probs[LmWords.UNKNOWN] = smoothed.backoffs()[0] * uniform[0];
        for (int i = 0; i < level.ngrams; i++) {
            probs[level.last[i]] = smoothed.probs()[i];
        }
        return new Unigrams(probs, words.counts(), vocabularySize);
    }

    /** Probabilities by word number; 0 for a word that does not occur. */
    double[] probs() {
        return probs;
    }

    /** Numbers given to words, those of words that do not occur included. */
    public int size() {
        return probs.length;
    }

    /** Words with a probability. */
    public int vocabularySize() {
        return vocabularySize;
    }

    /** {@code word}, or {@link LmWords#UNKNOWN} where the model does not know it. */
    public int known(int word) {
        return word < probs.length && probs[word] > 0 ? word : LmWords.UNKNOWN;
    }

    /** Whether {@code word} has a probability of its own. */
    public boolean contains(int word) {
        return probs[word] > 0;
    }

    /** Words and ends of sentences in all. */
    public long sumCounts() {
        return sumCounts;
    }

    /** How often {@code word} occurs; sentences start as often as they end. */
    public long count(int word) {
        return counts[word == LmWords.START ? LmWords.END : word];
    }

    /** Whether {@code word} is listed in a model: one it knows, or the start of a sentence. */
    public boolean isListed(int word) {
        return word == LmWords.START || contains(word);
    }

    /** Base 10; {@value #NEVER}, as is customary, for the start of a sentence. */
    public float logProb(int word) {
        return word == LmWords.START ? NEVER : Logs.of(probs[word]);
    }

    /** The share of {@code word} among all words and ends of sentences; 0 for what is never predicted. */
    public float share(int word) {
        return (float) (counts[word] / (double) sumCounts);
    }

    /** Base 10, of the share; an unknown word counts as one that occurs once, so that it has one. */
    float logShare(int word) {
        return Logs.of(Math.max(1, counts[word]) / (double) sumCounts);
    }
}
