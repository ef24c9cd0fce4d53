package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import java.util.List;

/**
 * Scores the n-grams of one order by the survivors of all orders below: from an n-gram's two longest parts their parts are
 * found, and so on down to its words. Not for several threads at once.
 */
public final class NgramLevels {
    private final List<NgramLevel> levels;
    private final int order;
    private final long positions;

    /** Numbers of the parts of k words, by their place in the n-gram, at k. */
    private final int[][] parts;

    /**
     * @param levels the orders from 1 to one below that of the n-grams
     * @param positions how many n-grams of their order the text holds
     */
    public NgramLevels(List<NgramLevel> levels, long positions) {
        this.levels = List.copyOf(levels);
        this.order = levels.size() + 1;
        this.positions = positions;
        this.parts = new int[order][];
        for (int k = 1; k < order; k++) {
            parts[k] = new int[order - k + 1];
        }
    }

    /** The n-grams of a {@link PairBlock} by their words and scored, as {@link NgramBlock#forEachScored} reads them. */
    public byte[] score(byte[] counted) {
        BlockOutput out = new BlockOutput();
        PairBlock.forEach(counted, (pair, count) -> {
            take(pair);
            NgramBlock.writeScored(out, parts[1], 0, order, count, pmi(count));
        });
        return out.toBytes();
    }

    private void take(long pair) {
        parts[order - 1][0] = PairCounts.first(pair);
        parts[order - 1][1] = PairCounts.second(pair);
        for (int k = order - 2; k >= 1; k--) {
            NgramLevel longer = level(k + 1);
            int[] wholes = parts[k + 1];
            parts[k][0] = longer.first(wholes[0]);
            for (int i = 0; i < wholes.length; i++) {
                parts[k][i + 1] = longer.last(wholes[i]);
            }
        }
    }

    /** From the last word to the whole n-gram, each ending by the one before and by its own beginnings. */
    private Pmi pmi(long count) {
        Pmi pmi = Pmi.ofWord(logProbability(1, order - 1));
        for (int start = order - 2; start > 0; start--) {
            int length = order - start;
            pmi = Pmi.ofNgram(logProbability(length, start), beginnings(start, length - 1), pmi.endings());
        }
        return Pmi.ofNgram(Pmi.logProbability(count, positions), beginnings(0, order - 1), pmi.endings());
    }

    private double[] beginnings(int start, int longest) {
        double[] beginnings = new double[longest];
        for (int k = 1; k <= longest; k++) {
            beginnings[k - 1] = logProbability(k, start);
        }
        return beginnings;
    }

    private double logProbability(int length, int start) {
        return level(length).logProbability(parts[length][start]);
    }

    private NgramLevel level(int k) {
        return levels.get(k - 1);
    }
}
