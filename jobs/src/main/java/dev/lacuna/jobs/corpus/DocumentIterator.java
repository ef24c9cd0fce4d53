package dev.lacuna.jobs.corpus;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator over what {@link #advance} returns until it returns null. */
abstract class DocumentIterator implements Iterator<Document> {
    private Document next;
    private boolean done;

    /** The next document, or null at the end. */
    abstract Document advance();

    @Override
    public boolean hasNext() {
        if (next == null && !done) {
            next = advance();
            done = next == null;
        }
        return next != null;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Document document = next;
        next = null;
        return document;
    }
}
