package dev.lacuna.statistics.pairs;

import java.io.Serializable;

/**
 * What pair counts are compared with. Windows: {@code margin(a)} is how many neighbours all occurrences of word a have,
 * whatever words they are, and the total is the sum over all words, rare ones included. Sentences and documents: the margin
 * is how many of them hold a, and the total is how many there are that hold a word at all. So the thresholds leave pairs
 * out, but change no probability of those that stay.
 */
public final class PairMargins implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] margins;
    private long total;
    private long meetings;

    /** @param words how many words have a margin */
    public PairMargins(int words) {
        margins = new long[words];
    }

    public long margin(int word) {
        return margins[word];
    }

    public long total() {
        return total;
    }

    /** How many times two words meet, repeated meetings included: what counting them takes. */
    public long meetings() {
        return meetings;
    }

    void add(int word, long count) {
        margins[word] += count;
    }

    void addTotal(long count) {
        total += count;
    }

    void addMeetings(long count) {
        meetings += count;
    }

    /** Adds what was counted elsewhere, over other documents; returns this. */
    public PairMargins merge(PairMargins other) {
        for (int word = 0; word < margins.length; word++) {
            margins[word] += other.margins[word];
        }
        total += other.total;
        meetings += other.meetings;
        return this;
    }
}
