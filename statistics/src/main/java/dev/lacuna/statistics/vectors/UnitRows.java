package dev.lacuna.statistics.vectors;

import java.io.Serializable;

/** Vectors of length 1, so that the cosine of two is their product. */
public final class UnitRows implements Serializable {
    private static final long serialVersionUID = 1;

    /** By column, not by row: a row's products with all others are then sums of long runs. */
    private final float[][] columns;

    private final int size;

    /** The vectors {@code rows}, none of which is zero, scaled to length 1. */
    public UnitRows(float[][] rows) {
        size = rows.length;
        columns = new float[size == 0 ? 0 : rows[0].length][size];
        for (int row = 0; row < size; row++) {
            double scale = 1 / length(rows[row]);
            for (int k = 0; k < columns.length; k++) {
                columns[k][row] = (float) (rows[row][k] * scale);
            }
        }
    }

    /** The Euclidean length of {@code vector}. */
    public static double length(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        return Math.sqrt(squares);
    }

    /** The cosine of two vectors that are not zero, -1 to 1. */
    public static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return Math.max(-1, Math.min(1, product / (length(a) * length(b))));
    }

    public int size() {
        return size;
    }

    /** Writes the cosines of row {@code row} with rows {@code [from, to)} to {@code out[0, to - from)}. */
    void cosines(int row, int from, int to, float[] out) {
        java.util.Arrays.fill(out, 0, to - from, 0);
        for (float[] column : columns) {
            float own = column[row];
            for (int i = from; i < to; i++) {
                out[i - from] += own * column[i];
            }
        }
    }
}
