package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;

/**
 * A segmentation x of all that exist, drawn with probability P(x)^alpha / sum over y of P(y)^alpha. This is forward
 * filtering and backward sampling (Kudo 2018, section 3.2; Scott, "Bayesian methods for hidden Markov models", JASA 2002)
 * with the directions exchanged: the sums run from the end of the word, so that pieces are drawn in the order in which they
 * are written. Sums are kept as logarithms.
 */
final class SamplingCutter implements WordCutter {
    // alpha times a score, summed over the longest word, must stay finite; sharper than this is no different.
    private static final double STEEPEST = 1e290;

    private final PieceMatches matches;
    private final PieceWriter writer;
    private final double alpha;
    private final boolean refuseUnknown;
    private final KeyedRandom random;
    private final double[] weights;

    // By place in the word: log of the sum, over all segmentations of the rest, of P^alpha.
    private double[] rest = new double[64];

    SamplingCutter(UnigramModel model, double alpha, KeyedRandom random) {
        matches = new PieceMatches(model);
        writer = new PieceWriter(model);
        this.alpha = Math.min(alpha, STEEPEST / model.largestScore());
        this.refuseUnknown = model.unknownId() == UnigramModel.NO_PIECE;
        this.random = random;
        weights = new double[model.trie().longest() + 1];
    }

    @Override
    public void cut(char[] chars, int from, int to, SubwordBuffer out) {
        if (to - from >= rest.length) {
            rest = new double[Math.max(to - from + 1, rest.length * 2)];
        }
        filter(chars, from, to);
        if (rest[0] == Double.NEGATIVE_INFINITY) {
            throw UnigramModel.noUnknownPiece();
        }
        writer.begin(chars, from, out);
        for (int start = from; start < to; ) {
            int size = weigh(chars, start, from, to);
            int drawn = draw(size, rest[start - from]);
            writer.edge(matches.id(drawn), start, matches.end(drawn));
            start = matches.end(drawn);
        }
        writer.end(to);
    }

    private void filter(char[] chars, int from, int to) {
        rest[to - from] = 0;
        for (int start = to - 1; start >= from; start--) {
            boolean insidePair = start > from
                    && Character.isLowSurrogate(chars[start])
                    && Character.isHighSurrogate(chars[start - 1]);
            rest[start - from] = insidePair ? Double.NEGATIVE_INFINITY : logSumExp(weigh(chars, start, from, to));
        }
    }

    /** Puts the log weight of each edge that leaves {@code start} into {@link #weights}; returns how many they are. */
    private int weigh(char[] chars, int start, int from, int to) {
        int size = matches.find(chars, start, to);
        for (int i = 0; i < size; i++) {
            boolean refused = refuseUnknown && matches.id(i) == UnigramModel.NO_PIECE;
            weights[i] = refused ? Double.NEGATIVE_INFINITY : alpha * matches.score(i) + rest[matches.end(i) - from];
        }
        return size;
    }

    private double logSumExp(int size) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, weights[i]);
        }
        if (size == 1 || largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.exp(weights[i] - largest);
        }
        return largest + Math.log(sum);
    }

    /** @param logTotal log of the sum of all weights */
    private int draw(int size, double logTotal) {
        int last = 0;
        double left = random.nextDouble();
        for (int i = 0; i < size; i++) {
            double probability = Math.exp(weights[i] - logTotal);
            if (left < probability) {
                return i;
            }
            left -= probability;
            // Rounding may leave a little over; it must not go to an edge that leads nowhere.
            last = probability > 0 ? i : last;
        }
        return last;
    }
}
