package dev.lacuna.jobs.corpus;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A document as far as telling it from others of the same text needs it; flat, because as many are shuffled as there are
 * documents.
 *
 * @param high first half of the hash of its text
 * @param low second half
 * @param split number of its split, which with the next decides between equal ids
 * @param number its number among the documents of the split, from 0
 */
record Occurrence(long high, long low, String id, int split, long number) implements Serializable {
    /** By hash; of equal texts the least id first, of equal ids the first in the corpus. */
    static final Comparator<Occurrence> ORDER = (Comparator<Occurrence> & Serializable) (a, b) -> {
        int order = Long.compare(a.high, b.high);
        order = order != 0 ? order : Long.compare(a.low, b.low);
        order = order != 0 ? order : a.id.compareTo(b.id);
        order = order != 0 ? order : Integer.compare(a.split, b.split);
        return order != 0 ? order : Long.compare(a.number, b.number);
    };

    boolean hasTextOf(Occurrence other) {
        return high == other.high && low == other.low;
    }

    Place place() {
        return new Place(split, number);
    }
}
