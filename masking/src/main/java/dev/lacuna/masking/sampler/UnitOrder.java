package dev.lacuna.masking.sampler;

import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/**
 * The units of weight above 0 in an order, and what part of it a stretch of that order is. Reused from row to row.
 *
 * <ul>
 *   <li>{@code random}: drawn one after another, each with chance in proportion to its weight
 *   <li>{@code text}: as they stand
 *   <li>{@code golden}: unit r of the text at time (s + r·φ) mod 1, φ the golden ratio and s drawn: every stretch of
 *       the order is spread evenly over the row, with gaps of at most three lengths (three-distance theorem)
 * </ul>
 */
final class UnitOrder {
    /** φ as a fraction of 2^64. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** Low bits of a key that hold a unit's number. */
    private static final int INDEX_BITS = 20;

    private final Lottery lottery = new Lottery();
    private int[] order = new int[64];
    private long[] keys = new long[64];
    /** Subwords before each unit of the order. */
    private int[] offsets = new int[64];

    private int size;
    private int subwords;

    void fill(String kind, KeyedRandom random, UnitList units, double[] weights) {
        if (units.size() > order.length) {
            order = new int[units.size() * 2];
            keys = new long[units.size() * 2];
            offsets = new int[units.size() * 2];
        }
        switch (kind) {
            case "random" -> drawAll(random, units, weights);
            case "golden" -> sortByTime(random.nextLong(), units, weights);
            default -> keepText(units, weights);
        }
        subwords = 0;
        for (int i = 0; i < size; i++) {
            offsets[i] = subwords;
            subwords += units.length(order[i]);
        }
    }

    private void drawAll(KeyedRandom random, UnitList units, double[] weights) {
        lottery.fill(weights, units.size());
        for (size = 0; !lottery.isEmpty(); size++) {
            order[size] = lottery.draw(random);
            lottery.remove(order[size]);
        }
    }

    private void keepText(UnitList units, double[] weights) {
        size = 0;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0) {
                order[size++] = u;
            }
        }
    }

    private void sortByTime(long start, UnitList units, double[] weights) {
        keepText(units, weights);
        for (int r = 0; r < size; r++) {
            keys[r] = (start + r * GOLDEN) >>> INDEX_BITS + 1 << INDEX_BITS | r;
        }
        Arrays.sort(keys, 0, size);
        for (int r = 0; r < size; r++) {
            keys[r] = order[(int) keys[r] & (1 << INDEX_BITS) - 1];
        }
        for (int r = 0; r < size; r++) {
            order[r] = (int) keys[r];
        }
    }

    /** Number of units. */
    int size() {
        return size;
    }

    /** Subwords in all units. */
    int subwords() {
        return subwords;
    }

    /** The unit at {@code index} of the order. */
    int unit(int index) {
        return order[index];
    }

    /** Subwords in front of the unit at {@code index} of the order. */
    int offset(int index) {
        return offsets[index];
    }
}
