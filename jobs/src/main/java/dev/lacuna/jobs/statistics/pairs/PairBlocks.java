package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.statistics.counting.LongBlock;
import dev.lacuna.statistics.counting.LongCounts;
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
    /** 64 MiB of table. */
    static final int MOST_PAIRS = 1 << 21;

    private final Iterator<int[]> chunks;
    private final PairCounter counter;
    private final int buckets;
    private final LongCounts counts;
    private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
    private boolean inChunk;

    /** @param most distinct pairs in the table */
    PairBlocks(Iterator<int[]> chunks, PairCounter counter, int buckets, int most) {
        this.chunks = chunks;
        this.counter = counter;
        this.buckets = buckets;
        this.counts = new LongCounts(most);
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
        while (!counts.isFull() && (inChunk || chunks.hasNext())) {
            if (!inChunk) {
                counter.start(chunks.next());
            }
            inChunk = !counter.count(counts);
        }
    }

    private void giveAway() {
        byte[][] blocks = LongBlock.split(counts, buckets);
        for (int bucket = 0; bucket < buckets; bucket++) {
            if (blocks[bucket] != null) {
                ready.add(new Tuple2<>(bucket, blocks[bucket]));
            }
        }
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
