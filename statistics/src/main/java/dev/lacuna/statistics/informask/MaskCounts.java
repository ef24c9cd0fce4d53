package dev.lacuna.statistics.informask;

import java.io.Serializable;

/** How often each subword was in a text that was masked, and how often in the mask that was kept. */
public final class MaskCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] processed;
    private final long[] chosen;
    private long texts;

    /** @param vocabulary number of subwords */
    public MaskCounts(int vocabulary) {
        processed = new long[vocabulary];
        chosen = new long[vocabulary];
    }

    /** Counts a text whose kept mask is the {@code count} positions that {@code mask} begins with. */
    void add(MaskText text, int[] mask, int count) {
        texts++;
        for (int i = 0; i < text.size(); i++) {
            processed[text.id(i)]++;
        }
        for (int i = 0; i < count; i++) {
            chosen[text.id(mask[i])]++;
        }
    }

    /** Adds what was counted elsewhere, over other documents; returns this. */
    public MaskCounts merge(MaskCounts other) {
        for (int id = 0; id < processed.length; id++) {
            processed[id] += other.processed[id];
            chosen[id] += other.chosen[id];
        }
        texts += other.texts;
        return this;
    }

    /** Number of texts. */
    public long texts() {
        return texts;
    }

    /** Number of subwords in the vocabulary. */
    public int size() {
        return processed.length;
    }

    public long processed(int id) {
        return processed[id];
    }

    public long chosen(int id) {
        return chosen[id];
    }

    /**
     * The masking rate of a subword that was processed: (chosen + rate · smoothing) / (processed + smoothing).
     *
     * @param rate share of positions in a mask
     * @param smoothing how many imagined occurrences, masked at the common rate, are counted in; 0 for the published ratio
     */
    public double rate(int id, double rate, double smoothing) {
        return (chosen[id] + rate * smoothing) / (processed[id] + smoothing);
    }
}
