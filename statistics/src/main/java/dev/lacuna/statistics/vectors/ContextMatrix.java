package dev.lacuna.statistics.vectors;

import dev.lacuna.statistics.context.Ppmi;
import dev.lacuna.statistics.context.RowBlock;
import java.io.Serializable;

/**
 * The square matrix M of words by contexts, {@code M(w,c) = PPMI(w,c)}, of which only the margins are here: its rows, as
 * counts, come in blocks. As c stands near w as often as w near c, the row of a word in the counts is its column too, and so
 * one block serves products with M and with its transpose.
 */
public final class ContextMatrix implements Serializable {
    private static final long serialVersionUID = 1;

    /** Exponent of context frequencies, as word2vec has it for its noise words. */
    private static final double SMOOTHING = 0.75;

    /** Receives a row of a product, valid only during the call. */
    public interface RowVisitor {
        void visit(int row, double[] product);
    }

    private final double[] logTotals;
    private final Ppmi ppmi;

    /** @param totals the sum of each row of the counts */
    public ContextMatrix(long[] totals) {
        ppmi = Ppmi.of(totals, SMOOTHING);
        logTotals = new double[totals.length];
        for (int w = 0; w < totals.length; w++) {
            logTotals[w] = totals[w] == 0 ? 0 : Ppmi.log(totals[w]);
        }
    }

    /**
     * Gives the rows that {@code block}, a {@link RowBlock}, holds of {@code M · right} or {@code Mᵀ · right}.
     *
     * @param right a matrix row by row
     * @param columns its columns
     */
    public void times(byte[] block, float[] right, int columns, boolean transposed, RowVisitor visitor) {
        double[] product = new double[columns];
        RowBlock.forEachRow(block, (row, contexts, counts, size) -> {
            java.util.Arrays.fill(product, 0);
            for (int i = 0; i < size; i++) {
                int other = contexts[i];
                double weight = transposed
                        ? ppmi.of(counts[i], logTotals[other], row)
                        : ppmi.of(counts[i], logTotals[row], other);
                if (weight > 0) {
                    add(weight, right, other * columns, product);
                }
            }
            visitor.visit(row, product);
        });
    }

    private static void add(double weight, float[] right, int from, double[] product) {
        for (int k = 0; k < product.length; k++) {
            product[k] += weight * right[from + k];
        }
    }
}
