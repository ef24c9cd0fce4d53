package dev.lacuna.statistics.domain;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights by rank alone: of W words the one of rank r, from 0, weighs W-r. Difference-Masking ranks by {@code s·sigmoid(s)} of
 * the similarity s, which rises with s wherever a cosine can be, so that ranking by s is the same.
 */
public final class RankWeights {
    private RankWeights() {}

    /**
     * The weight of each word, 1 to W.
     *
     * @param similarities to the nearest anchor; NaN, for a word without a vector, ranks as 0
     */
    public static long[] of(double[] similarities) {
        int words = similarities.length;
        int[] ranked = IntStream.range(0, words)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -known(similarities[i]))
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        long[] weights = new long[words];
        for (int rank = 0; rank < words; rank++) {
            weights[ranked[rank]] = (long) words - rank;
        }
        return weights;
    }

    private static double known(double similarity) {
        return Double.isNaN(similarity) ? 0 : similarity;
    }
}
