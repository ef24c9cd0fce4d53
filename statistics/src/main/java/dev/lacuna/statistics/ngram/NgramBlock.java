package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import java.util.Iterator;

/**
 * N-grams of one order as bytes, to be shuffled: for each its words, its count and the values known of it so far. How many
 * words and values there are, the reader knows from where the block comes.
 */
public final class NgramBlock {
    /** Receives an n-gram with its score; the words are valid only during the call. */
    public interface ScoredVisitor {
        void visit(int[] words, long count, Pmi pmi);
    }

    /** Receives an n-gram; the arrays are valid only during the call. */
    interface Visitor {
        void visit(int[] words, long count, double[] values);
    }

    private NgramBlock() {}

    static void write(BlockOutput out, int[] source, int from, int to, long count, double... values) {
        out.putInts(source, from, to);
        out.put(count);
        for (double value : values) {
            out.putDouble(value);
        }
    }

    static void writeScored(BlockOutput out, int[] source, int from, int to, long count, Pmi pmi) {
        write(out, source, from, to, count, pmi.toArray());
    }

    /** Every {@code step}-th unit from number {@code from} on, as n-grams of order 1, whose score is NaN. */
    public static byte[] ofUnits(Units units, int from, int step) {
        BlockOutput out = new BlockOutput();
        int[] unit = new int[1];
        for (unit[0] = from; unit[0] < units.size(); unit[0] += step) {
            writeScored(out, unit, 0, 1, units.count(unit[0]), Pmi.ofWord(Double.NaN));
        }
        return out.toBytes();
    }

    /** Scored n-grams of {@code order}, each to the bucket that its words name. */
    public static BucketedBlocks deal(Iterator<byte[]> scored, int order, int buckets) {
        BucketedBlocks out = new BucketedBlocks(buckets);
        scored.forEachRemaining(block -> forEach(
                block,
                order,
                Pmi.arrayLength(order),
                (words, count, values) -> write(out.of(words, 0, order), words, 0, order, count, values)));
        return out;
    }

    /** Gives every n-gram of {@code order} in {@code block}, all of them scored. */
    public static void forEachScored(byte[] block, int order, ScoredVisitor visitor) {
        forEach(
                block,
                order,
                Pmi.arrayLength(order),
                (words, count, values) -> visitor.visit(words, count, Pmi.ofArray(values)));
    }

    /** Gives every n-gram of {@code order} in {@code block} with its {@code size} values. */
    static void forEach(byte[] block, int order, int size, Visitor visitor) {
        BlockInput in = new BlockInput(block);
        int[] words = new int[order];
        double[] values = new double[size];
        while (in.hasNext()) {
            in.nextInts(words, 0, order);
            long count = in.next();
            for (int i = 0; i < size; i++) {
                values[i] = in.nextDouble();
            }
            visitor.visit(words, count, values);
        }
    }
}
