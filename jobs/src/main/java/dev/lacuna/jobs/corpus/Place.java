package dev.lacuna.jobs.corpus;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a document stands in a corpus.
 *
 * @param split number of its split
 * @param number its number among the documents of the split, from 0
 */
record Place(int split, long number) implements Serializable {
    /** The order of the corpus. */
    static final Comparator<Place> ORDER = (Comparator<Place> & Serializable)
            (a, b) -> a.split != b.split ? Integer.compare(a.split, b.split) : Long.compare(a.number, b.number);
}
