package dev.lacuna.masking.audit;

import java.io.Serializable;

/** How many of the subwords of each bin, such as a decile of frequency, were selected. */
public final class BinnedRates implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] subwords;
    private final long[] selected;

    BinnedRates(int bins) {
        subwords = new long[bins];
        selected = new long[bins];
    }

    /** Counts {@code all} subwords of {@code bin}, of which {@code hit} were selected. */
    void add(int bin, int all, int hit) {
        subwords[bin] += all;
        selected[bin] += hit;
    }

    void merge(BinnedRates other) {
        Sums.addAll(subwords, other.subwords);
        Sums.addAll(selected, other.selected);
    }

    public int bins() {
        return subwords.length;
    }

    public long subwords(int bin) {
        return subwords[bin];
    }

    public long selected(int bin) {
        return selected[bin];
    }

    /** Share of the bin's subwords that was selected; 0 for an empty bin. */
    public double rate(int bin) {
        return Sums.ratio(selected[bin], subwords[bin]);
    }

    /**
     * Mutual information of a subword's bin b and of its being selected or not, s, in bits: Σ p(b, s) log₂ (p(b, s) / (p(b)
     * p(s))). 0 where the bin tells nothing about the mask, at most the entropy of the mask.
     */
    public double mutualInformation() {
        long all = Sums.of(subwords);
        long hit = Sums.of(selected);
        double nats = 0;
        for (int b = 0; b < subwords.length; b++) {
            nats += term(selected[b], subwords[b], hit, all);
            nats += term(subwords[b] - selected[b], subwords[b], all - hit, all);
        }
        // Rounding may leave less than nothing.
        return Math.max(0, nats / StrictMath.log(2));
    }

    private static double term(long joint, long bin, long side, long all) {
        return joint == 0 ? 0 : (double) joint / all * StrictMath.log((double) joint * all / ((double) bin * side));
    }
}
