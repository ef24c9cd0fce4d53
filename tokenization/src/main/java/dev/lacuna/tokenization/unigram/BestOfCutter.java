package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise.UnigramSampling;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;

/**
 * One of the l best segmentations x, or of all if there are fewer, drawn with probability proportional to P(x)^alpha (Kudo
 * 2018, section 3.2).
 */
final class BestOfCutter implements WordCutter {
    private final BestPaths paths;
    private final PieceTrie trie;
    private final PieceWriter writer;
    private final double alpha;
    private final KeyedRandom random;

    BestOfCutter(UnigramModel model, UnigramSampling sampling, KeyedRandom random) {
        paths = new BestPaths(model, sampling.best());
        trie = model.trie();
        writer = new PieceWriter(model);
        alpha = sampling.alpha();
        this.random = random;
    }

    @Override
    public void cut(char[] chars, int from, int to, SubwordBuffer out) {
        int found = paths.search(chars, from, to);
        if (found == 0) {
            throw UnigramModel.noUnknownPiece();
        }
        int length = paths.trace(draw(found));
        writer.begin(chars, from, out);
        int start = from;
        for (int i = 0; i < length; i++) {
            int end = from + paths.place(i);
            writer.edge(trie.find(chars, start, end), start, end);
            start = end;
        }
        writer.end(to);
    }

    private int draw(int found) {
        double total = 0;
        for (int rank = 0; rank < found; rank++) {
            total += weight(rank);
        }
        double left = random.nextDouble() * total;
        for (int rank = 0; rank < found - 1; rank++) {
            left -= weight(rank);
            if (left < 0) {
                return rank;
            }
        }
        return found - 1;
    }

    /** P^alpha, relative to the best segmentation. */
    private double weight(int rank) {
        return Math.exp(alpha * (paths.sum(rank) - paths.sum(0)));
    }
}
