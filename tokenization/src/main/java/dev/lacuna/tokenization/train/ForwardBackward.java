package dev.lacuna.tokenization.train;

import java.util.Arrays;

/**
 * Expected counts of pieces over all segmentations of a word, each weighted by its probability (Kudo, "Subword
 * Regularization", ACL 2018, section 3.2). Works with probabilities, not logarithms; where they become small, all that are
 * still to be used are scaled up by a power of two, which changes no digit. Holds scratch, so one instance serves one thread.
 */
final class ForwardBackward {
    private static final int STEP = 300;
    private static final double UP = 0x1p300;
    private static final double SMALL = 0x1p-300;
    private static final double LOG_UP = STEP * StrictMath.log(2);

    private final PieceEdges edges;
    private final UnigramPieces pieces;
    /** Probability of all ways to get to a position, times {@link #UP} to the power of its scale. */
    private double[] forward = new double[64];

    private int[] scales = new int[64];
    private double[] backward = new double[64];

    ForwardBackward(PieceEdges edges, UnigramPieces pieces) {
        this.edges = edges;
        this.pieces = pieces;
    }

    /**
     * Adds {@code count} times the expected count of each piece in the word at positions {@code [from, to)} of the text.
     *
     * @return logarithm of the word's probability
     */
    double expect(int from, int to, long count, double[] expected) {
        int length = to - from;
        forward = Grow.toHold(length, forward);
        scales = Grow.toHold(length, scales);
        backward = Grow.toHold(length, backward);
        goForward(from, length);
        goBackward(from, length, count, expected);
        return StrictMath.log(forward[length]) - scales[length] * LOG_UP;
    }

    private void goForward(int from, int length) {
        Arrays.fill(forward, 0, length + 1, 0);
        forward[0] = 1;
        int scale = 0;
        for (int i = 0; i < length; i++) {
            if (forward[i] < SMALL) {
                scaleUp(forward, i, Math.min(length, i + PieceEdges.LONGEST));
                scale++;
            }
            scales[i] = scale;
            double here = forward[i];
            int end = edges.first(from + i + 1);
            for (int edge = edges.first(from + i); edge < end; edge++) {
                forward[i + edges.length(edge)] += here * pieces.probability(edges.piece(edge));
            }
        }
        scales[length] = scale;
    }

    private void goBackward(int from, int length, long count, double[] expected) {
        backward[length] = 1;
        int scale = 0;
        for (int i = length - 1; i >= 0; i--) {
            if (backward[i + 1] < SMALL) {
                scaleUp(backward, i + 1, Math.min(length, i + PieceEdges.LONGEST));
                scale++;
            }
            double share = count * (forward[i] / forward[length]);
            share = Math.scalb(share, STEP * (scales[length] - scales[i] - scale));
            double sum = 0;
            int end = edges.first(from + i + 1);
            for (int edge = edges.first(from + i); edge < end; edge++) {
                int piece = edges.piece(edge);
                double rest = pieces.probability(piece) * backward[i + edges.length(edge)];
                sum += rest;
                expected[piece] += share * rest;
            }
            backward[i] = sum;
        }
    }

    private static void scaleUp(double[] values, int first, int last) {
        for (int i = first; i <= last; i++) {
            values[i] *= UP;
        }
    }
}
