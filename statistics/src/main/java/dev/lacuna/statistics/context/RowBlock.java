package dev.lacuna.statistics.context;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.PairCounts;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Counts of pairs (row, column) as bytes: row by row, each with its number, how many columns it has, and columns and counts by
 * column.
 */
public final class RowBlock {
    /** Receives a row: {@code columns[0, size)}, ascending, and their counts; valid only during the call. */
    public interface RowVisitor {
        void visit(int row, int[] columns, long[] counts, int size);
    }

    private RowBlock() {}

    /**
     * The counts cut into one block a bucket.
     *
     * @param together rows r of equal r / together go to the same bucket
     */
    public static BucketedBlocks split(PairCounts counts, int buckets, int together) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        int[] key = new int[1];
        write(counts, row -> {
            key[0] = row / together;
            return blocks.of(key, 0, 1);
        });
        return blocks;
    }

    /** One block of the sums of all {@code blocks}, which are those of one bucket. */
    public static byte[] merge(Iterator<byte[]> blocks) {
        PairCounts counts = new PairCounts();
        blocks.forEachRemaining(block -> forEachRow(block, (row, columns, numbers, size) -> {
            for (int i = 0; i < size; i++) {
                counts.add(PairCounts.pair(row, columns[i]), numbers[i]);
            }
        }));
        BlockOutput out = new BlockOutput();
        write(counts, row -> out);
        return out.toBytes();
    }

    /** Gives the rows of {@code block}, by number. */
    public static void forEachRow(byte[] block, RowVisitor visitor) {
        BlockInput in = new BlockInput(block);
        int[] columns = new int[1 << 6];
        long[] counts = new long[1 << 6];
        while (in.hasNext()) {
            int row = (int) in.next();
            int size = (int) in.next();
            if (size > columns.length) {
                columns = new int[size * 2];
                counts = new long[size * 2];
            }
            for (int i = 0; i < size; i++) {
                columns[i] = (int) in.next() + (i == 0 ? 0 : columns[i - 1]);
                counts[i] = in.next();
            }
            visitor.visit(row, columns, counts, size);
        }
    }

    private interface Target {
        BlockOutput of(int row);
    }

    private static void write(PairCounts counts, Target target) {
        Row pending = new Row();
        for (long pair : counts.sorted(1)) {
            int row = PairCounts.first(pair);
            if (row != pending.number) {
                pending.writeTo(target);
                pending.number = row;
            }
            pending.add(PairCounts.second(pair), counts.get(pair));
        }
        pending.writeTo(target);
    }

    /** A row being gathered. */
    private static final class Row {
        private int number = -1;
        private int[] columns = new int[1 << 6];
        private long[] counts = new long[1 << 6];
        private int size;

        void add(int column, long count) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            columns[size] = column;
            counts[size++] = count;
        }

        void writeTo(Target target) {
            if (size > 0) {
                BlockOutput out = target.of(number);
                out.put(number);
                out.put(size);
                for (int i = 0; i < size; i++) {
                    out.put(columns[i] - (i == 0 ? 0 : columns[i - 1]));
                    out.put(counts[i]);
                }
                size = 0;
            }
        }
    }
}
