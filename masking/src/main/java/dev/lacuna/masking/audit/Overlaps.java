package dev.lacuna.masking.audit;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How much the masks of recipes agree on the same rows: for each pair the sum of the sizes of the intersections of what they
 * selected, over that of the unions (Jaccard). A row that one of a pair gave up does not count for it.
 */
public final class Overlaps implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[][] both;
    private final long[][] either;
    private transient long[][] selected;
    private transient boolean[] there;

    Overlaps(int recipes) {
        both = new long[recipes][recipes];
        either = new long[recipes][recipes];
    }

    /** Begins a row of {@code size} positions. */
    void start(int size) {
        int words = (size + 63) / 64;
        if (selected == null || selected[0].length < words) {
            selected = new long[both.length][words * 2];
            there = new boolean[both.length];
        }
        Arrays.fill(there, false);
    }

    /** Takes what {@code recipe} has selected in the row. */
    void add(int recipe, AuditedRow row) {
        long[] bits = selected[recipe];
        Arrays.fill(bits, 0);
        for (int p = 0; p < row.sequence().size(); p++) {
            if (row.isSelected(p)) {
                bits[p >> 6] |= 1L << p;
            }
        }
        there[recipe] = true;
    }

    /** Compares all pairs on the row. */
    void finish() {
        for (int a = 0; a < both.length; a++) {
            for (int b = a; there[a] && b < both.length; b++) {
                if (there[b]) {
                    compare(a, b);
                }
            }
        }
    }

    private void compare(int a, int b) {
        long[] first = selected[a];
        long[] second = selected[b];
        for (int i = 0; i < first.length; i++) {
            both[a][b] += Long.bitCount(first[i] & second[i]);
            either[a][b] += Long.bitCount(first[i] | second[i]);
        }
    }

    void merge(Overlaps other) {
        for (int a = 0; a < both.length; a++) {
            Sums.addAll(both[a], other.both[a]);
            Sums.addAll(either[a], other.either[a]);
        }
    }

    public int recipes() {
        return both.length;
    }

    /** Jaccard overlap of recipes {@code a} and {@code b}, 0 to 1. */
    public double jaccard(int a, int b) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);
        return Sums.ratio(both[first][second], either[first][second]);
    }

    /** The overlap that independent masks of rates {@code p} and {@code q} have: pq / (p + q − pq). */
    public static double byChance(double p, double q) {
        return p == 0 && q == 0 ? 0 : p * q / (p + q - p * q);
    }
}
