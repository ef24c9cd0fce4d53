package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.CountBlock;
import java.io.Serializable;
import java.util.Iterator;

/**
 * Scores the n-grams of one order, a bucket at a time. Bigrams need only their words. A longer n-gram needs its first and
 * its last n-1 words, both of which reached the minimum count because it did, so it travels: {@link #depart} sends it to the
 * bucket of its first words, {@link #meetFirst} from there to that of its last words, {@link #meetLast} home to the bucket of
 * all its words. Only the shorter n-grams of one bucket are ever held as a table, and these are spread evenly; the travellers,
 * many of which may share a beginning, are held only as the bytes that go on.
 */
public final class NgramScorer implements Serializable {
    private static final long serialVersionUID = 1;

    private final int order;
    private final long positions;
    private final int buckets;

    /**
     * @param order number of words
     * @param positions how many n-grams of this order the text holds in all
     * @param buckets among how many buckets the n-grams are spread
     */
    public NgramScorer(int order, long positions, int buckets) {
        this.order = order;
        this.positions = positions;
        this.buckets = buckets;
    }

    /** Sends counted n-grams to the buckets of their first n-1 words. */
    public BucketedBlocks depart(Iterator<byte[]> counted) {
        BucketedBlocks out = new BucketedBlocks(buckets);
        counted.forEachRemaining(block -> CountBlock.forEach(
                block,
                (source, from, to, count, docFreq) ->
                        NgramBlock.write(out.of(source, from, to - 1), source, from, to, count)));
        return out;
    }

    /** Sends n-grams on to the buckets of their last n-1 words, with the beginnings their first n-1 words have. */
    public BucketedBlocks meetFirst(Iterator<byte[]> departed, Iterator<byte[]> scoredShorter) {
        PmiTable shorter = new PmiTable(order - 1, scoredShorter);
        BucketedBlocks out = new BucketedBlocks(buckets);
        departed.forEachRemaining(block -> NgramBlock.forEach(
                block,
                order,
                0,
                (words, count, none) -> NgramBlock.write(
                        out.of(words, 1, order), words, 0, order, count, shorter.beginnings(words, 0))));
        return out;
    }

    /** Sends n-grams home to the buckets of all their words, scored with the endings their last n-1 words have. */
    public BucketedBlocks meetLast(Iterator<byte[]> begun, Iterator<byte[]> scoredShorter) {
        PmiTable shorter = new PmiTable(order - 1, scoredShorter);
        BucketedBlocks out = new BucketedBlocks(buckets);
        begun.forEachRemaining(block -> NgramBlock.forEach(block, order, order - 1, (words, count, beginnings) -> {
            Pmi pmi = Pmi.ofNgram(Pmi.logProbability(count, positions), beginnings, shorter.endings(words, 1));
            NgramBlock.writeScored(out.of(words, 0, order), words, 0, order, count, pmi);
        }));
        return out;
    }
}
