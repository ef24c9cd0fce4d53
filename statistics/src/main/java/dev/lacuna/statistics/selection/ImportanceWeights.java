package dev.lacuna.statistics.selection;

import java.io.Serializable;
import java.util.stream.LongStream;

/**
 * The log ratio of each bucket between a target and a corpus, of which DSIR's log importance weight of a text is the sum over
 * its n-grams:
 *
 * <pre>ratio(b) = ln(q_target(b) + 1e-8) − ln(q_corpus(b) + 1e-8),
 * q_target(b) = (count + pseudoCount) / (all counts + pseudoCount · buckets), q_corpus(b) = count / all counts</pre>
 *
 * <p>The sum is not divided by the text's length, as in the authors' code. Immutable.
 */
public final class ImportanceWeights implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double FLOOR = 1e-8;

    private final double[] ratios;

    private ImportanceWeights(double[] ratios) {
        this.ratios = ratios;
    }

    /**
     * @param target n-grams of the target in each bucket, at least one in all
     * @param corpus n-grams of the corpus, likewise
     * @param pseudoCount what is added to each count of the target, 0 or more
     */
    public static ImportanceWeights of(long[] target, long[] corpus, double pseudoCount) {
        double targetTotal = total(target) + pseudoCount * target.length;
        double corpusTotal = total(corpus);
        double[] ratios = new double[target.length];
        for (int b = 0; b < ratios.length; b++) {
            ratios[b] = StrictMath.log((target[b] + pseudoCount) / targetTotal + FLOOR)
                    - StrictMath.log(corpus[b] / corpusTotal + FLOOR);
        }
        return new ImportanceWeights(ratios);
    }

    private static double total(long[] counts) {
        return LongStream.of(counts).sum();
    }

    /** The log importance weight of the text that {@code ngrams} holds. */
    public double of(HashedNgrams ngrams) {
        double sum = 0;
        for (int i = 0; i < ngrams.size(); i++) {
            sum += ratios[ngrams.bucket(i)];
        }
        return sum;
    }
}
