package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.pairs.PairCounter;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import scala.Tuple2;

/**
 * What one task counts, as blocks with the buckets they are for. Counting goes on only as blocks are taken: a task holds one
 * table of pairs, however many it counts.
 */
final class PairBlocks implements Iterator<Tuple2<Integer, byte[]>> {
    /** A table of 64 MiB, with room for what one more word or sentence adds. */
    static final int MOST_PAIRS = 2_000_000;

    private final Iterator<int[]> chunks;
    private final PairCounter counter;
    private final int buckets;
    private final int most;
    private final PairCounts counts = new PairCounts();
    private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
    private boolean inChunk;

    /** @param most distinct pairs in the table */
    PairBlocks(Iterator<int[]> chunks, PairCounter counter, int buckets, int most) {
        this.chunks = chunks;
        this.counter = counter;
        this.buckets = buckets;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (inChunk || chunks.hasNext())) {
            fill();
            giveAway();
        }
        return !ready.isEmpty();
    }

    private void fill() {
        while (counts.size() < most && (inChunk || chunks.hasNext())) {
            if (!inChunk) {
                counter.start(chunks.next());
            }
            inChunk = !counter.count(counts, most);
        }
    }

    private void giveAway() {
        Buckets.addressed(PairBlock.splitSorted(counts, buckets)).forEachRemaining(ready::add);
        counts.clear();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
