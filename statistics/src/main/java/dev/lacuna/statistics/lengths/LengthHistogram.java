package dev.lacuna.statistics.lengths;

import java.util.Map;
import java.util.TreeMap;

/** How often each length occurs, with what sums it up. */
public final class LengthHistogram {
    /** Lengths below have a bin of their own; each power of two from here on is cut into a quarter as many. */
    private static final int EXACT = 32;

    private static final int BINS_IN_OCTAVE = EXACT / 4;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    public void add(int length, long count) {
        counts.merge(length, count, Long::sum);
    }

    /** The lengths that occur and how often, by length. */
    public Map<Integer, Long> counts() {
        return counts;
    }

    /** How many things have a length. */
    public long size() {
        return counts.values().stream().mapToLong(n -> n).sum();
    }

    /** The sum of their lengths. */
    public long sum() {
        return counts.entrySet().stream()
                .mapToLong(e -> e.getKey() * e.getValue())
                .sum();
    }

    /** The mean length; 0 if there is none. */
    public double mean() {
        return counts.isEmpty() ? 0 : (double) sum() / size();
    }

    /** The least length that at least {@code share} of all do not exceed; 0 if there is none. */
    public int quantile(double share) {
        double wanted = share * size();
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= wanted) {
                return entry.getKey();
            }
        }
        return counts.isEmpty() ? 0 : counts.lastKey();
    }

    /**
     * The counts in at most 240 bins, by the least length of each bin: lengths below 32 by themselves, then eight bins from a
     * power of two to the next. Bins of nothing are left out.
     */
    public Map<Integer, Long> bins() {
        TreeMap<Integer, Long> bins = new TreeMap<>();
        counts.forEach((length, count) -> bins.merge(binStart(length), count, Long::sum));
        return bins;
    }

    private static int binStart(int length) {
        if (length < EXACT) {
            return length;
        }
        int width = Integer.highestOneBit(length) / BINS_IN_OCTAVE;
        return length / width * width;
    }
}
