package dev.lacuna.statistics.vectors;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, cycling over all pairs until nothing is left
 * off the diagonal (Golub and Van Loan, "Matrix Computations", 8.5).
 */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;
    private static final double TOLERANCE = 1e-15;

    private final double[][] a;
    private final double[][] v;
    private final int[] order;

    /** @param symmetric the matrix, which is overwritten */
    SymmetricEigen(double[][] symmetric) {
        int n = symmetric.length;
        a = symmetric;
        v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal() > TOLERANCE * diagonal(); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q);
                }
            }
        }
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    private double offDiagonal() {
        double most = 0;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                most = Math.max(most, Math.abs(a[p][q]));
            }
        }
        return most;
    }

    private double diagonal() {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i][i]));
        }
        return most;
    }

    private void rotate(int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        if (theta == 0) {
            t = 1;
        }
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        turnRows(a, p, q, c, s);
        turnRows(v, p, q, c, s);
    }

    /** {@code v} holds eigenvectors as rows, so that both are turned alike. */
    private static void turnRows(double[][] m, int p, int q, double c, double s) {
        double[] rowP = m[p];
        double[] rowQ = m[q];
        for (int k = 0; k < rowP.length; k++) {
            double pk = rowP[k];
            double qk = rowQ[k];
            rowP[k] = c * pk - s * qk;
            rowQ[k] = s * pk + c * qk;
        }
    }

    /** Eigenvalue number {@code i}, from the greatest. */
    double value(int i) {
        return a[order[i]][order[i]];
    }

    /** The eigenvector of {@link #value}, of length 1. */
    double[] vector(int i) {
        return v[order[i]];
    }
}
