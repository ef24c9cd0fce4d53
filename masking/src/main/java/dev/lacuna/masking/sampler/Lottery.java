package dev.lacuna.masking.sampler;

import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Draws units one after another without replacement, each with chance in proportion to its weight among those still in.
 * Needs no logarithms and no sorting: equal weights are drawn by a lazy Fisher–Yates shuffle, others by bisection of
 * their running sums, drawing again where a unit is out, with new sums once units of half the weight are out. Reused
 * from row to row.
 */
final class Lottery {
    private int[] units = new int[64];
    private int[] places = new int[64];
    private double[] weights = new double[64];
    private double[] sums = new double[64];
    private boolean equal;
    /** Entries of {@link #units}; of unequal weights some may be out. */
    private int entries;
    /** Entries that are not out. */
    private int left;

    private double weightOut;

    /**
     * Puts in all units of weight above 0.
     *
     * @param unitWeights weight of each unit, whose sum is finite
     */
    void fill(double[] unitWeights, int size) {
        ensureCapacity(size);
        entries = 0;
        equal = true;
        for (int u = 0; u < size; u++) {
            double weight = unitWeights[u];
            if (weight > 0) {
                equal &= entries == 0 || weight == weights[0];
                units[entries] = u;
                places[u] = entries;
                weights[entries++] = weight;
            }
        }
        left = entries;
        if (!equal) {
            sum();
        }
    }

    private void ensureCapacity(int size) {
        if (size > units.length) {
            units = new int[size * 2];
            places = new int[size * 2];
            weights = new double[size * 2];
            sums = new double[size * 2];
        }
    }

    private void sum() {
        double sum = 0;
        for (int i = 0; i < entries; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        weightOut = 0;
    }

    boolean isEmpty() {
        return left == 0;
    }

    /** One of the units that are in; it stays in. */
    int draw(KeyedRandom random) {
        if (equal) {
            return units[random.nextInt(entries)];
        }
        while (true) {
            int entry = entryAt(random.nextDouble() * sums[entries - 1]);
            if (units[entry] >= 0) {
                return units[entry];
            }
        }
    }

    /**
     * The first entry whose running sum is above {@code point}; the last where rounding has made the point the total.
     */
    private int entryAt(double point) {
        int low = 0;
        int high = entries - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sums[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Takes out {@code unit}, which is in. */
    void remove(int unit) {
        int entry = places[unit];
        left--;
        if (equal) {
            int last = units[--entries];
            units[entry] = last;
            places[last] = entry;
            return;
        }
        units[entry] = -1;
        weightOut += weights[entry];
        if (weightOut > sums[entries - 1] / 2) {
            compact();
        }
    }

    private void compact() {
        int kept = 0;
        for (int i = 0; i < entries; i++) {
            if (units[i] >= 0) {
                units[kept] = units[i];
                places[units[i]] = kept;
                weights[kept++] = weights[i];
            }
        }
        entries = kept;
        sum();
    }
}
