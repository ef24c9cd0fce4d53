package dev.lacuna.statistics.counting;

/**
 * Partial counts as bytes, to be shuffled: for each sequence its length, ints, totalTermFreq, docFreq and
 * sentenceFreq. One block holds the sequences of one bucket.
 */
public final class CountBlock {
    private CountBlock() {}

    /** All of {@code counts} in one block. */
    public static byte[] of(SequenceCounts counts) {
        BlockOutput out = new BlockOutput();
        counts.forEachTerm((source, from, to, totalTermFreq, docFreq, sentenceFreq) ->
                write(out, source, from, to, totalTermFreq, docFreq, sentenceFreq));
        return out.toBytes();
    }

    /** The counts cut into one block a bucket. */
    public static BucketedBlocks split(SequenceCounts counts, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        counts.forEachTerm((source, from, to, totalTermFreq, docFreq, sentenceFreq) ->
                write(blocks.of(source, from, to), source, from, to, totalTermFreq, docFreq, sentenceFreq));
        return blocks;
    }

    /** What decides a sequence's bucket. */
    public interface Key {
        /** Equal for sequences {@code source[from, to)} that are to come together. */
        int[] of(int[] source, int from, int to);
    }

    /** The counts cut into one block a bucket, where all sequences of one key come together. */
    public static BucketedBlocks split(SequenceCounts counts, int buckets, Key key) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        counts.forEachTerm((source, from, to, totalTermFreq, docFreq, sentenceFreq) -> {
            int[] own = key.of(source, from, to);
            write(blocks.of(own, 0, own.length), source, from, to, totalTermFreq, docFreq, sentenceFreq);
        });
        return blocks;
    }

    /** Adds the counts in {@code block} to {@code counts}. */
    public static void merge(byte[] block, SequenceCounts counts) {
        forEachTerm(block, counts::addTerm);
    }

    /** Gives every sequence in {@code block}; each comes once if the block was made of merged counts. */
    public static void forEach(byte[] block, SequenceCounts.Visitor visitor) {
        forEachTerm(
                block,
                (source, from, to, totalTermFreq, docFreq, sentenceFreq) ->
                        visitor.visit(source, from, to, totalTermFreq, docFreq));
    }

    /** Gives every sequence in {@code block} with all its counts, as {@link #forEach} does. */
    public static void forEachTerm(byte[] block, SequenceCounts.TermVisitor visitor) {
        BlockInput in = new BlockInput(block);
        int[] sequence = new int[8];
        while (in.hasNext()) {
            int size = (int) in.next();
            if (size > sequence.length) {
                sequence = new int[size * 2];
            }
            in.nextInts(sequence, 0, size);
            visitor.visit(sequence, 0, size, in.next(), in.next(), in.next());
        }
    }

    /** How many sequences of {@code block}, made of merged counts, occur at least {@code minCount} times. */
    public static long size(byte[] block, long minCount) {
        long[] size = new long[1];
        forEach(block, (source, from, to, totalTermFreq, docFreq) -> size[0] += totalTermFreq >= minCount ? 1 : 0);
        return size[0];
    }

    private static void write(
            BlockOutput out, int[] source, int from, int to, long totalTermFreq, long docFreq, long sentenceFreq) {
        out.put(to - from);
        out.putInts(source, from, to);
        out.put(totalTermFreq);
        out.put(docFreq);
        out.put(sentenceFreq);
    }
}
