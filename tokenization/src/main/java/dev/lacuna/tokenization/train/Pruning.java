package dev.lacuna.tokenization.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Drops the pieces that the corpus misses least (Kudo, "Subword Regularization", ACL 2018, section 3.2, as SentencePiece
 * approximates it): a piece's loss is what the log-likelihood of the best segmentations falls by when each occurrence is
 * replaced by the best other segmentation of the piece.
 */
final class Pruning {
    private final SymbolText text;
    private final PieceEdges edges;
    private final UnigramPieces pieces;

    Pruning(SymbolText text, PieceEdges edges, UnigramPieces pieces) {
        this.text = text;
        this.edges = edges;
        this.pieces = pieces;
    }

    /** Keeps the characters and, up to {@code most} pieces in all, those of greatest loss; where equal, the older ones. */
    void prune(int most) {
        double[] losses = losses();
        boolean[] kept = new boolean[pieces.size()];
        int[] candidates = IntStream.range(0, kept.length)
                .filter(piece -> !pieces.isCharacter(piece) && losses[piece] > Double.NEGATIVE_INFINITY)
                .boxed()
                .sorted((a, b) -> Double.compare(losses[b], losses[a]))
                .mapToInt(piece -> piece)
                .toArray();
        int characters = 0;
        while (characters < kept.length && pieces.isCharacter(characters)) {
            kept[characters++] = true;
        }
        for (int i = 0; i < candidates.length && characters + i < most; i++) {
            kept[candidates[i]] = true;
        }
        edges.renumber(pieces.keep(kept));
    }

    /** The loss of each piece but the characters; negative infinity of a piece that no best segmentation uses. */
    double[] losses() {
        long[] counts = counts();
        double sum = Arrays.stream(counts).asDoubleStream().sum();
        double[] losses = new double[counts.length];
        BestPath path = new BestPath(edges, pieces);
        for (int piece = 0; piece < losses.length; piece++) {
            losses[piece] = counts[piece] == 0 || pieces.isCharacter(piece)
                    ? Double.NEGATIVE_INFINITY
                    : loss(piece, counts, sum, path);
        }
        return losses;
    }

    /** Occurrences of each piece in the best segmentations of all words. */
    long[] counts() {
        long[][] counts = new long[Runs.CHUNKS][pieces.size()];
        Runs.inParallel(chunk -> {
            BestPath path = new BestPath(edges, pieces);
            Runs.forEach(text, chunk, (from, to) -> {
                path.find(from, to, -1);
                for (int piece = path.next(); piece >= 0; piece = path.next()) {
                    counts[chunk][piece] += text.count(from);
                }
            });
        });
        for (int chunk = 1; chunk < Runs.CHUNKS; chunk++) {
            for (int piece = 0; piece < pieces.size(); piece++) {
                counts[0][piece] += counts[chunk][piece];
            }
        }
        return counts[0];
    }

    /** Counts of the pieces that stand in grow by the piece's own, and so does the sum, which loses the piece. */
    private double loss(int piece, long[] counts, double sum, BestPath path) {
        int place = pieces.place(piece);
        path.find(place, place + pieces.length(piece), piece);
        double logAlternative = 0;
        int parts = 0;
        for (int part = path.next(); part >= 0; part = path.next()) {
            logAlternative += StrictMath.log(counts[part] + counts[piece]);
            parts++;
        }
        logAlternative -= parts * StrictMath.log(sum + (double) counts[piece] * (parts - 1));
        return counts[piece] * (StrictMath.log(counts[piece]) - StrictMath.log(sum) - logAlternative);
    }
}
