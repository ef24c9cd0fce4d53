package dev.lacuna.jobs.corpus;

import java.util.Iterator;

/** The documents of a split but those whose numbers in the split are given, in rising order. */
final class WithoutDropped extends DocumentIterator {
    static final String DUPLICATE = "duplicate";

    private final Iterator<Document> documents;
    private final Iterator<Long> dropped;
    private final SkipLog skips;
    private long number = -1;
    private long nextDropped;
    private boolean dropping;

    WithoutDropped(Iterator<Document> documents, Iterator<Long> dropped, SkipLog skips) {
        this.documents = documents;
        this.dropped = dropped;
        this.skips = skips;
        nextDropped = dropped.hasNext() ? dropped.next() : -1;
    }

    @Override
    Document advance() {
        while (documents.hasNext()) {
            Document document = documents.next();
            if (document.part() == 0) {
                enter(document.id());
            }
            if (!dropping) {
                return document;
            }
        }
        return null;
    }

    private void enter(String id) {
        number++;
        dropping = number == nextDropped;
        if (dropping) {
            skips.skip(DUPLICATE, id);
            nextDropped = dropped.hasNext() ? dropped.next() : -1;
        }
    }
}
