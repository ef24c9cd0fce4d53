package dev.lacuna.jobs.corpus;

import java.util.Iterator;
import java.util.NoSuchElementException;
import scala.Tuple2;

/** The places of documents that have the text of the one sorted before them. */
final class Repeated implements Iterator<Place> {
    private final Iterator<Tuple2<Occurrence, Void>> sorted;
    private Occurrence kept;
    private Place next;

    Repeated(Iterator<Tuple2<Occurrence, Void>> sorted) {
        this.sorted = sorted;
    }

    @Override
    public boolean hasNext() {
        while (next == null && sorted.hasNext()) {
            Occurrence occurrence = sorted.next()._1();
            if (kept != null && occurrence.hasTextOf(kept)) {
                next = occurrence.place();
            } else {
                kept = occurrence;
            }
        }
        return next != null;
    }

    @Override
    public Place next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Place place = next;
        next = null;
        return place;
    }
}
