package dev.lacuna.jobs.corpus;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Iterators that are opened when they are needed. */
final class Iterators {
    private Iterators() {}

    /** What {@code open} gives for each of {@code sources}, one after another, each opened after the one before has ended. */
    static <S, T> Iterator<T> concat(List<S> sources, Function<S, Iterator<T>> open) {
        Iterator<S> left = sources.iterator();
        return new Iterator<>() {
            private Iterator<T> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && left.hasNext()) {
                    current = open.apply(left.next());
                }
                return current.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }
}
