package dev.lacuna.statistics.pairs;

import java.util.Arrays;

/**
 * Importance of the words of a passage: the mean PMI of a word with the n - 1 other distinct words,
 *
 * <pre>  s_i = 1 / (n - 1) · Σ_{j ≠ i} PMI(x_i, x_j)</pre>
 *
 * after Li et al., "Challenging Decoder" (arXiv 2305.13197). A pair without a score adds 0. For one thread.
 */
public final class MeanPmi {
    private final PairMatrix matrix;
    private final DistinctWords distinct;
    private double[] sums = new double[64];

    public MeanPmi(PairMatrix matrix) {
        this.matrix = matrix;
        this.distinct = new DistinctWords(matrix.words());
    }

    /**
     * Writes the score of each of {@code words[from, to)}, one passage, to the same place of {@code out}. Words that are not
     * in the matrix have 0 and are not among the n; with n = 1 the score is 0.
     */
    public void score(int[] words, int from, int to, float[] out) {
        distinct.clear();
        for (int i = from; i < to; i++) {
            distinct.add(words[i]);
        }
        sum();
        int others = Math.max(1, distinct.size() - 1);
        for (int i = from; i < to; i++) {
            int place = distinct.add(words[i]);
            out[i] = place < 0 ? 0 : (float) (sums[place] / others);
        }
    }

    private void sum() {
        if (sums.length < distinct.size()) {
            sums = new double[distinct.size() * 2];
        }
        Arrays.fill(sums, 0, distinct.size(), 0);
        matrix.forEach(distinct, (place, other, score) -> {
            if (place != other) {
                sums[place] += score;
                sums[other] += score;
            }
        });
    }
}
