package dev.lacuna.statistics.counting;

/** Blocks being written, one a bucket. A sequence's bucket depends on the sequence alone. */
public final class BucketedBlocks {
    /** Receives a finished block and its bucket. */
    public interface Visitor {
        void visit(int bucket, byte[] block);
    }

    private final BlockOutput[] blocks;

    public BucketedBlocks(int buckets) {
        blocks = new BlockOutput[buckets];
    }

    /** The block of the bucket that {@code source[from, to)} belongs to. */
    public BlockOutput of(int[] source, int from, int to) {
        return at(bucket(SequenceIndex.hash(source, from, to), blocks.length));
    }

    /** The block of the bucket that {@code pair} belongs to. */
    BlockOutput of(long pair) {
        return at(bucket((int) (PairCounts.hash(pair) >>> 32), blocks.length));
    }

    /** The block of bucket {@code bucket}. */
    public BlockOutput at(int bucket) {
        if (blocks[bucket] == null) {
            blocks[bucket] = new BlockOutput();
        }
        return blocks[bucket];
    }

    /** Gives every block, by bucket; none for a bucket that got nothing. */
    public void forEach(Visitor visitor) {
        for (int bucket = 0; bucket < blocks.length; bucket++) {
            if (blocks[bucket] != null) {
                visitor.visit(bucket, blocks[bucket].toBytes());
            }
        }
    }

    /** The bucket, among {@code buckets}, that {@code source[from, to)} belongs to. */
    public static int bucket(int[] source, int from, int to, int buckets) {
        return bucket(SequenceIndex.hash(source, from, to), buckets);
    }

    private static int bucket(int hash, int buckets) {
        // The tables use the low bits of the hash, so the bucket must come from the high ones.
        return (int) ((hash & 0xFFFFFFFFL) * buckets >>> 32);
    }
}
