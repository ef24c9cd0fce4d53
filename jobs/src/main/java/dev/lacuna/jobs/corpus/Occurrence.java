package dev.lacuna.jobs.corpus;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A document as far as telling it from others of the same text needs it.
 *
 * @param high first half of the hash of its text
 * @param low second half
 * @param place where it stands, which decides between equal ids
 */
record Occurrence(long high, long low, String id, Place place) implements Serializable {
    /** By hash; of equal texts the least id first. */
    static final Comparator<Occurrence> ORDER = (Comparator<Occurrence> & Serializable) (a, b) -> {
        int order = Long.compare(a.high, b.high);
        order = order != 0 ? order : Long.compare(a.low, b.low);
        order = order != 0 ? order : a.id.compareTo(b.id);
        return order != 0 ? order : Place.ORDER.compare(a.place, b.place);
    };

    boolean hasTextOf(Occurrence other) {
        return high == other.high && low == other.low;
    }
}
