package dev.lacuna.statistics.ngram;

import java.util.Arrays;

/**
 * PMI-Masking's score of a word n-gram (Levine et al., ICLR 2021, arXiv 2010.01825, equation 3):
 *
 * <pre>  PMI(w) = min over the ways s to cut w into two or more segments of  log( p(w) / Π_{x in s} p(x) )</pre>
 *
 * with p(x) = count(x) / positions of x's order, natural logarithm. The released lists use p(w)² in the numerator, which
 * adds log p(w): {@link #squared}.
 *
 * <p>The best cut of w begins with a first segment of k words and goes on with the best cut of the rest, so w's score needs
 * only the probabilities of w's beginnings and the best cuts of w's endings. Both are carried along: the beginnings of w are
 * those of its first n-1 words, the endings those of its last n-1 words.
 *
 * @param score PMI(w); NaN for a single word
 * @param beginnings log p of the first k words, at k-1, for k = 1..n
 * @param endings the best sum of log p over all ways to cut the last k words, the uncut one included, at k-1
 */
public record Pmi(double score, double[] beginnings, double[] endings) {

    /** A single word. */
    public static Pmi ofWord(double logProbability) {
        double[] alone = {logProbability};
        return new Pmi(Double.NaN, alone, alone);
    }

    /**
     * An n-gram of two words or more.
     *
     * @param logProbability of the whole
     * @param beginnings those of its first n-1 words
     * @param endings those of its last n-1 words
     */
    public static Pmi ofNgram(double logProbability, double[] beginnings, double[] endings) {
        int shorter = beginnings.length;
        double bestCut = Double.NEGATIVE_INFINITY;
        for (int k = 1; k <= shorter; k++) {
            bestCut = Math.max(bestCut, beginnings[k - 1] + endings[shorter - k]);
        }
        return new Pmi(
                logProbability - bestCut,
                append(beginnings, logProbability),
                append(endings, Math.max(logProbability, bestCut)));
    }

    /** log p(w). */
    public double logProbability() {
        return beginnings[beginnings.length - 1];
    }

    /** The form of the released lists: log( p(w)² / Π p(x) ). */
    public double squared() {
        return score + logProbability();
    }

    /** Score, beginnings and endings in one array, of {@link #arrayLength}. */
    double[] toArray() {
        int order = beginnings.length;
        double[] values = new double[arrayLength(order)];
        values[0] = score;
        System.arraycopy(beginnings, 0, values, 1, order);
        System.arraycopy(endings, 0, values, 1 + order, order);
        return values;
    }

    static Pmi ofArray(double[] values) {
        int order = values.length / 2;
        return new Pmi(
                values[0],
                Arrays.copyOfRange(values, 1, 1 + order),
                Arrays.copyOfRange(values, 1 + order, values.length));
    }

    static int arrayLength(int order) {
        return 1 + 2 * order;
    }

    /** log p of what occurs {@code count} times at {@code positions} places. */
    public static double logProbability(long count, long positions) {
        return StrictMath.log((double) count / positions);
    }

    private static double[] append(double[] values, double value) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return longer;
    }
}
