package dev.lacuna.jobs.statistics.change;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A sentence that may be shown.
 *
 * @param draw a random number; the least are shown
 * @param text words with blanks in between
 */
record Example(long draw, String text) implements Serializable, Comparable<Example> {
    private static final Comparator<Example> ORDER =
            Comparator.comparingLong(Example::draw).thenComparing(Example::text);

    @Override
    public int compareTo(Example other) {
        return ORDER.compare(this, other);
    }
}
