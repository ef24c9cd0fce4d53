package dev.lacuna.statistics.counting;

/** Counts of pairs as bytes, to be shuffled: for each pair its two numbers and its count. */
public final class PairBlock {
    private PairBlock() {}

    /** The counts cut into one block a bucket. */
    public static BucketedBlocks split(PairCounts counts, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        counts.forEach((pair, count) -> write(blocks.of(pair), pair, count));
        return blocks;
    }

    /** As {@link #split}, every block in ascending order, for {@link MergedPairs}. */
    public static BucketedBlocks splitSorted(PairCounts counts, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        for (long pair : counts.sorted(1)) {
            write(blocks.of(pair), pair, counts.get(pair));
        }
        return blocks;
    }

    /** The pairs that occur at least {@code minCount} times, in ascending order. */
    public static byte[] frequent(PairCounts counts, long minCount) {
        BlockOutput out = new BlockOutput();
        for (long pair : counts.sorted(minCount)) {
            write(out, pair, counts.get(pair));
        }
        return out.toBytes();
    }

    /** The pairs of {@code block} that occur at least {@code minCount} times, in its order. */
    public static byte[] frequent(byte[] block, long minCount) {
        BlockOutput out = new BlockOutput();
        forEach(block, (pair, count) -> {
            if (count >= minCount) {
                write(out, pair, count);
            }
        });
        return out.toBytes();
    }

    /** Adds the counts in {@code block} to {@code counts}. */
    public static void merge(byte[] block, PairCounts counts) {
        forEach(block, counts::add);
    }

    /** Gives every pair in {@code block}, in its order. */
    public static void forEach(byte[] block, PairCounts.Visitor visitor) {
        BlockInput in = new BlockInput(block);
        while (in.hasNext()) {
            visitor.visit(PairCounts.pair((int) in.next(), (int) in.next()), in.next());
        }
    }

    /** How many pairs of {@code block} occur at least {@code minCount} times. */
    public static long size(byte[] block, long minCount) {
        long[] size = new long[1];
        forEach(block, (pair, count) -> size[0] += count >= minCount ? 1 : 0);
        return size[0];
    }

    static void write(BlockOutput out, long pair, long count) {
        out.put(PairCounts.first(pair));
        out.put(PairCounts.second(pair));
        out.put(count);
    }
}
