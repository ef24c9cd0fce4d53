package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.counting.PairCursor;
import java.io.Serializable;
import java.util.List;

/**
 * PMI of pairs, to be looked up for all pairs of a passage at once. A pair is kept in the row of its rarer word, so that rows
 * are short and the words everybody meets cost no search; 8 bytes a pair. Immutable, broadcast.
 */
public final class PairMatrix implements Serializable {
    private static final long serialVersionUID = 1;

    /** Receives the score of two words of a passage, by their places in it. */
    public interface Visitor {
        void visit(int place, int other, double score);
    }

    private final int[] starts;
    private final int[] others;
    private final float[] scores;

    private PairMatrix(int[] starts) {
        this.starts = starts;
        this.others = new int[starts[starts.length - 1]];
        this.scores = new float[others.length];
    }

    /**
     * @param words how many words there are
     * @param blocks counted pairs, fewer than 2^31, each once
     * @param positive whether scores below 0 are to be 0 (PPMI)
     */
    public static PairMatrix of(int words, List<byte[]> blocks, PairScores scores, boolean positive) {
        int[] starts = new int[words + 1];
        blocks.forEach(block -> PairBlock.forEach(block, (pair, count) -> starts[PairCounts.second(pair) + 1]++));
        for (int word = 0; word < words; word++) {
            starts[word + 1] += starts[word];
        }
        PairMatrix matrix = new PairMatrix(starts);
        int[] ends = starts.clone();
        for (byte[] block : blocks) {
            for (PairCursor pair = new PairCursor(block); pair.next(); ) {
                int at = ends[PairCounts.second(pair.pair())]++;
                double pmi = scores.pmi(pair.pair(), pair.count());
                matrix.others[at] = PairCounts.first(pair.pair());
                matrix.scores[at] = (float) (positive ? Math.max(0, pmi) : pmi);
            }
        }
        return matrix;
    }

    /** How many words there are. */
    public int words() {
        return starts.length - 1;
    }

    /** Gives every pair among {@code distinct} that has a score, once, in an order that depends on {@code distinct} alone. */
    public void forEach(DistinctWords distinct, Visitor visitor) {
        for (int place = 0; place < distinct.size(); place++) {
            int word = distinct.word(place);
            for (int i = starts[word]; i < starts[word + 1]; i++) {
                int other = distinct.place(others[i]);
                if (other >= 0) {
                    visitor.visit(place, other, scores[i]);
                }
            }
        }
    }
}
