package dev.lacuna.masking.audit;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.io.Serializable;
import java.util.Arrays;

/** How often each subword is a target; only those that are take memory. */
final class IdCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final SequenceIndex ids = new SequenceIndex();
    private long[] counts = new long[64];

    /** Counts {@code source[at]} {@code times} times. */
    void add(int[] source, int at, long times) {
        int number = ids.add(source, at, at + 1);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
        }
        counts[number] += times;
    }

    void merge(IdCounts other) {
        for (int i = 0; i < other.ids.size(); i++) {
            add(other.ids.get(i), 0, other.counts[i]);
        }
    }

    /** Entropy of the counted subwords in bits, −Σ p log₂ p. */
    double entropy() {
        long[] sorted = Arrays.copyOf(counts, ids.size());
        // Sums of doubles depend on their order, and the order of counting on how rows were spread.
        Arrays.sort(sorted);
        double total = Sums.of(sorted);
        double nats = 0;
        for (long count : sorted) {
            nats -= count / total * StrictMath.log(count / total);
        }
        return nats / StrictMath.log(2);
    }
}
