package dev.lacuna.jobs.statistics.change;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How much the contexts of a word differ between two slices.
 *
 * @param pair number of the first of the two slices
 * @param word number of the word
 * @param divergence Jensen-Shannon, in nats
 */
record Shift(int pair, int word, double divergence) implements Serializable {
    /** By pair, then falling divergence, then number of the word. */
    static final Comparator<Shift> RANKING = Comparator.comparingInt(Shift::pair)
            .thenComparing(shift -> -shift.divergence)
            .thenComparing(Shift::word);
}
