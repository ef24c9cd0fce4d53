package dev.lacuna.tokenization.train;

/**
 * The most probable segmentation of a stretch of text (Viterbi). Where two are equal, the last piece is the one that begins
 * first. Holds scratch, so one instance serves one thread.
 */
final class BestPath {
    private static final int NO_PIECE = -1;

    private final PieceEdges edges;
    private final UnigramPieces pieces;
    private double[] scores = new double[64];
    private int[] lastPieces = new int[64];
    private int end;

    BestPath(PieceEdges edges, UnigramPieces pieces) {
        this.edges = edges;
        this.pieces = pieces;
    }

    /**
     * Finds the best segmentation of positions {@code [from, to)}, to be read backward by {@link #next}.
     *
     * @param banned a piece that may not be used, or -1
     */
    void find(int from, int to, int banned) {
        end = to - from;
        scores = Grow.toHold(end, scores);
        lastPieces = Grow.toHold(end, lastPieces);
        scores[0] = 0;
        for (int i = 1; i <= end; i++) {
            scores[i] = Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < end; i++) {
            int last = edges.first(from + i + 1);
            for (int edge = edges.first(from + i); edge < last; edge++) {
                int piece = edges.piece(edge);
                int at = i + edges.length(edge);
                if (at <= end && piece != banned && scores[i] + pieces.logProbability(piece) > scores[at]) {
                    scores[at] = scores[i] + pieces.logProbability(piece);
                    lastPieces[at] = piece;
                }
            }
        }
    }

    /** The next piece of the segmentation found, from its end to its start, or -1 after the first. */
    int next() {
        if (end == 0) {
            return NO_PIECE;
        }
        int piece = lastPieces[end];
        end -= pieces.length(piece);
        return piece;
    }
}
