package dev.lacuna.statistics.lm;

import java.io.Serializable;

/**
 * What modified Kneser-Ney takes from the adjusted counts of one order (Chen and Goodman 1998, equation 26, over
 * adjusted counts as in Heafield et al. 2013): with t_k n-grams of adjusted count k and Y = t_1 / (t_1 + 2 t_2), D_k =
 * k - (k+1) Y t_{k+1} / t_k for k = 1, 2 and 3, the last for all counts from 3 on.
 *
 * <p>A text that is small or unlike a natural one may have no n-gram of count 1, 2 or 3, or give a D_k outside of
 * (0, k]. Then the order gets 0.5, 1 and 1.5, which KenLM calls fallback discounts.
 *
 * @param one D_1
 * @param two D_2
 * @param more D_3
 * @param fallback whether the counts gave none
 */
public record Discounts(double one, double two, double more, boolean fallback) implements Serializable {
    static final Discounts FALLBACK = new Discounts(0.5, 1, 1.5, true);

    public static Discounts of(CountsOfCounts t) {
        if (t.of(1) == 0 || t.of(2) == 0 || t.of(3) == 0) {
            return FALLBACK;
        }
        double y = t.of(1) / (t.of(1) + 2.0 * t.of(2));
        double one = 1 - 2 * y * t.of(2) / t.of(1);
        double two = 2 - 3 * y * t.of(3) / t.of(2);
        double more = 3 - 4 * y * t.of(4) / t.of(3);
        // Chen and Goodman allow D_k = 0, but then a context could be left with no mass to back off with.
        return one > 0 && two > 0 && more > 0 ? new Discounts(one, two, more, false) : FALLBACK;
    }

    /** What is taken from an adjusted count of 1 or more. */
    double of(long adjusted) {
        return adjusted == 1 ? one : adjusted == 2 ? two : more;
    }
}
