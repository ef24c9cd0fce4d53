package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;

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
