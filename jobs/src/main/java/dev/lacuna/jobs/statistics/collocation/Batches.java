package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.BucketedBlocks;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import scala.Tuple2;

/** Blocks for the shuffle, made of a few thousand items at a time, so that a task never holds all of its output. */
final class Batches<T> implements Iterator<Tuple2<Integer, byte[]>> {
    private final Iterator<T> items;
    private final int batch;
    private final int buckets;
    private final BiConsumer<T, BucketedBlocks> write;
    private Iterator<Tuple2<Integer, byte[]>> blocks = Collections.emptyIterator();

    /**
     * @param batch items that go into one set of blocks
     * @param write appends an item to the blocks of its buckets
     */
    Batches(Iterator<T> items, int batch, int buckets, BiConsumer<T, BucketedBlocks> write) {
        this.items = items;
        this.batch = batch;
        this.buckets = buckets;
        this.write = write;
    }

    @Override
    public boolean hasNext() {
        while (!blocks.hasNext() && items.hasNext()) {
            BucketedBlocks next = new BucketedBlocks(buckets);
            for (int i = 0; i < batch && items.hasNext(); i++) {
                write.accept(items.next(), next);
            }
            blocks = Buckets.addressed(next);
        }
        return blocks.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return blocks.next();
    }
}
