package dev.lacuna.statistics.vectors;

/** Arithmetic on matrices of many rows and few columns, row by row in one array. */
final class DenseRows {
    /** Directions below this share of the strongest are noise of the arithmetic. */
    private static final double RANK_TOLERANCE = 1e-9;

    private DenseRows() {}

    /**
     * {@code matrix · R · S}, where R are the principal directions of its rows and S scales direction i by {@code sigma^power},
     * sigma being its singular value; directions that hold nothing become zero. Power -1 makes the columns orthonormal.
     */
    static float[] principal(float[] matrix, int columns, double power) {
        SymmetricEigen eigen = new SymmetricEigen(gram(matrix, columns));
        double[][] turned = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            double square = eigen.value(i);
            boolean holds = square > 0 && square > RANK_TOLERANCE * RANK_TOLERANCE * eigen.value(0);
            double scale = holds ? StrictMath.pow(square, power / 2) : 0;
            for (int k = 0; k < columns; k++) {
                turned[k][i] = eigen.vector(i)[k] * scale;
            }
        }
        return times(matrix, columns, turned);
    }

    /** The products of all pairs of columns. */
    private static double[][] gram(float[] matrix, int columns) {
        double[][] gram = new double[columns][columns];
        for (int at = 0; at < matrix.length; at += columns) {
            for (int i = 0; i < columns; i++) {
                double left = matrix[at + i];
                double[] row = gram[i];
                for (int j = i; j < columns; j++) {
                    row[j] += left * matrix[at + j];
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                gram[i][j] = gram[j][i];
            }
        }
        return gram;
    }

    private static float[] times(float[] matrix, int columns, double[][] small) {
        float[] product = new float[matrix.length];
        double[] row = new double[columns];
        for (int at = 0; at < matrix.length; at += columns) {
            java.util.Arrays.fill(row, 0);
            for (int k = 0; k < columns; k++) {
                double left = matrix[at + k];
                for (int i = 0; i < columns; i++) {
                    row[i] += left * small[k][i];
                }
            }
            for (int i = 0; i < columns; i++) {
                product[at + i] = (float) row[i];
            }
        }
        return product;
    }
}
