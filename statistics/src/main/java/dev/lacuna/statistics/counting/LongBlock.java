package dev.lacuna.statistics.counting;

/**
 * Counts of whole numbers as bytes: for each key, ascending, how much greater than the one before it is (the first: than 0),
 * and its count. Two blocks merge as two sorted lists do, without a table.
 */
public final class LongBlock {
    static final byte[] EMPTY = {};

    private LongBlock() {}

    /** The counts cut into one block a bucket; null where a bucket gets nothing. */
    public static byte[][] split(LongCounts counts, int buckets) {
        Writer[] writers = new Writer[buckets];
        counts.forEach((key, count) -> {
            int bucket = bucket(key, buckets);
            if (writers[bucket] == null) {
                writers[bucket] = new Writer();
            }
            writers[bucket].put(key, count);
        });
        byte[][] blocks = new byte[buckets][];
        for (int bucket = 0; bucket < buckets; bucket++) {
            blocks[bucket] = writers[bucket] == null ? null : writers[bucket].toBytes();
        }
        return blocks;
    }

    /** Gives every key of {@code block}, ascending. */
    public static void forEach(byte[] block, LongCounts.Visitor visitor) {
        for (LongCursor cursor = new LongCursor(block); cursor.next(); ) {
            visitor.visit(cursor.key(), cursor.count());
        }
    }

    /** The counts of {@code block} that are at least {@code least}. */
    public static byte[] atLeast(byte[] block, long least) {
        Writer out = new Writer();
        forEach(block, (key, count) -> {
            if (count >= least) {
                out.put(key, count);
            }
        });
        return out.toBytes();
    }

    /** The sums of the counts in two blocks. */
    static byte[] merge(byte[] first, byte[] second) {
        Writer out = new Writer();
        LongCursor left = new LongCursor(first);
        LongCursor right = new LongCursor(second);
        boolean onLeft = left.next();
        boolean onRight = right.next();
        while (onLeft || onRight) {
            boolean takesLeft = onLeft && (!onRight || left.key() <= right.key());
            boolean takesRight = onRight && (!onLeft || right.key() <= left.key());
            out.put(
                    takesLeft ? left.key() : right.key(),
                    (takesLeft ? left.count() : 0) + (takesRight ? right.count() : 0));
            onLeft = takesLeft ? left.next() : onLeft;
            onRight = takesRight ? right.next() : onRight;
        }
        return out.toBytes();
    }

    private static int bucket(long key, int buckets) {
        return (int) ((LongCounts.hash(key) >>> 32) * buckets >>> 32);
    }

    private static final class Writer {
        private final BlockOutput out = new BlockOutput();
        private long last;

        void put(long key, long count) {
            out.put(key - last);
            out.put(count);
            last = key;
        }

        byte[] toBytes() {
            return out.toBytes();
        }
    }
}
