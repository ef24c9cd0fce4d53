package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.words.WordCodes;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The surviving n-grams of one order, numbered from 0. An n-gram is the pair of the numbers of its first and of its last n-1
 * words among the survivors of the order before, so that it takes one long whatever its order, and its parts are found
 * without a search. In a text written as the numbers of its n-grams, those of the next order are the pairs of neighbours.
 */
public final class NgramLevel implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] pairs;
    private final double[] logProbabilities;
    private int size;

    /** Numbers by hash, 1 more than they are; made where they are first asked for, as they need not travel. */
    private transient int[] slots;

    /** @param pairs none for single units, which have no parts */
    private NgramLevel(long[] pairs, double[] logProbabilities) {
        this.pairs = pairs;
        this.logProbabilities = logProbabilities;
    }

    /**
     * The single units of a text, by number.
     *
     * @param positions how many there are in the text
     */
    public static NgramLevel ofUnits(Units units, long positions) {
        double[] logProbabilities = new double[units.size()];
        Arrays.setAll(logProbabilities, unit -> Pmi.logProbability(units.count(unit), positions));
        return new NgramLevel(new long[0], logProbabilities);
    }

    /**
     * The n-grams of a longer order, in the order they come.
     *
     * @param blocks {@link PairBlock}s, no pair twice
     * @param size how many n-grams they hold
     * @param positions how many n-grams of this order the text holds
     */
    public static NgramLevel of(Iterable<byte[]> blocks, int size, long positions) {
        NgramLevel level = new NgramLevel(new long[size], new double[size]);
        for (byte[] block : blocks) {
            PairBlock.forEach(block, (pair, count) -> level.add(pair, Pmi.logProbability(count, positions)));
        }
        return level;
    }

    private void add(long pair, double logProbability) {
        pairs[size] = pair;
        logProbabilities[size++] = logProbability;
    }

    /** The number of the first n-1 words of {@code ngram}. */
    int first(int ngram) {
        return PairCounts.first(pairs[ngram]);
    }

    /** The number of the last n-1 words of {@code ngram}. */
    int last(int ngram) {
        return PairCounts.second(pairs[ngram]);
    }

    double logProbability(int ngram) {
        return logProbabilities[ngram];
    }

    /**
     * Rewrites a text from numbers of the order before to numbers of this one: at a place's n-gram if it survived, and one
     * {@link WordCodes#BREAK} for a stretch of places without.
     */
    public int[] lift(int[] shorter) {
        int[] table = slots();
        int[] lifted = new int[shorter.length];
        int end = 0;
        for (int i = 0; i + 1 < shorter.length; i++) {
            int number = shorter[i] < 0 || shorter[i + 1] < 0
                    ? WordCodes.BREAK
                    : number(table, PairCounts.pair(shorter[i], shorter[i + 1]));
            if (number >= 0 || end > 0 && lifted[end - 1] >= 0) {
                lifted[end++] = number;
            }
        }
        return Arrays.copyOf(lifted, end);
    }

    private int number(int[] table, long pair) {
        int mask = table.length - 1;
        int slot = slot(pair) & mask;
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (pairs[number] == pair) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return WordCodes.BREAK;
    }

    private synchronized int[] slots() {
        if (slots == null) {
            int[] table = new int[Integer.highestOneBit(Math.max(8, size)) * 4];
            for (int number = 0; number < size; number++) {
                int slot = slot(pairs[number]) & table.length - 1;
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = number + 1;
            }
            slots = table;
        }
        return slots;
    }

    private static int slot(long pair) {
        return (int) PairCounts.hash(pair);
    }
}
