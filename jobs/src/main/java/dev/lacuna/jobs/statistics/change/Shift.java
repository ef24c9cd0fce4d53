package dev.lacuna.jobs.statistics.change;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How much the contexts of a word differ between two slices.
 *
 * @param pair number of the first of the two slices
 * @param word number of the word
 * @param divergence Jensen-Shannon, in nats
 * @param chance what it would be if the word were used alike in both
 */
record Shift(int pair, int word, double divergence, double chance) implements Serializable {
    /** By pair, then falling divergence beyond chance, then number of the word. */
    static final Comparator<Shift> RANKING = Comparator.comparingInt(Shift::pair)
            .thenComparing(shift -> -shift.beyondChance())
            .thenComparing(Shift::word);

    double beyondChance() {
        return divergence - chance;
    }
}
