package dev.lacuna.masking.audit;

import java.io.Serializable;

/** How often each length from 0 on occurs; the last bin holds all longer ones too. */
public final class Histogram implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] counts;

    /** @param longest the length from which on lengths are not told apart */
    Histogram(int longest) {
        counts = new long[longest + 1];
    }

    void add(int length) {
        counts[Math.min(counts.length - 1, length)]++;
    }

    void merge(Histogram other) {
        Sums.addAll(counts, other.counts);
    }

    /** The length from which on lengths are not told apart. */
    public int longest() {
        return counts.length - 1;
    }

    public long count(int length) {
        return counts[length];
    }

    public long total() {
        return Sums.of(counts);
    }
}
