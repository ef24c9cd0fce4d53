package dev.lacuna.statistics.selection;

import java.io.Serializable;

/**
 * Finds the k-th largest of any number of doubles in four passes, each a histogram of sixteen more bits of those values that
 * can still be it; histograms of parts are added up in any order. Nothing grows with the number of values. Immutable.
 */
public final class KthLargest implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int BITS = 16;

    /** Length of a histogram. */
    public static final int SLOTS = 1 << BITS;

    private final long prefix;
    private final int shift;
    private final long left;

    private KthLargest(long prefix, int shift, long left) {
        this.prefix = prefix;
        this.shift = shift;
        this.left = left;
    }

    /** Before the first pass, for the largest value with {@code k} = 1. */
    public static KthLargest start(long k) {
        return new KthLargest(0, Long.SIZE - BITS, k);
    }

    /** Whether all passes are done. */
    public boolean isFound() {
        return shift < 0;
    }

    /** Counts {@code value}, which must be a number, if it can be the k-th largest. */
    public void count(double value, long[] histogram) {
        long bits = ordered(value);
        int above = shift + BITS;
        if (above == Long.SIZE || bits >>> above == prefix) {
            histogram[(int) (bits >>> shift) & SLOTS - 1]++;
        }
    }

    /** After a pass over all values, of which there are at least k. */
    public KthLargest next(long[] histogram) {
        long rest = left;
        int slot = SLOTS - 1;
        while (histogram[slot] < rest) {
            rest -= histogram[slot--];
        }
        return new KthLargest(prefix << BITS | slot, shift - BITS, rest);
    }

    /** How {@code value} compares with the one found: above 0 if it is among the k largest, 0 if it ties. */
    public int compare(double value) {
        return Long.compareUnsigned(ordered(value), prefix);
    }

    /** The k-th largest, found. */
    public double value() {
        return Double.longBitsToDouble(prefix < 0 ? prefix ^ Long.MIN_VALUE : ~prefix);
    }

    /** How many of the values that tie are among the k largest. */
    public long ties() {
        return left;
    }

    /** Bits that, read without sign, are in the order of the values. */
    private static long ordered(double value) {
        // Adding zero makes one of the two zeros.
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
