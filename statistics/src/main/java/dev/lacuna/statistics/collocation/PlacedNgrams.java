package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;

/** N-grams with count and PMI as bytes, each in the block of the bucket that its words name. */
public final class PlacedNgrams {
    /** Receives the n-gram {@code words[0, order)}, valid only during the call. */
    interface Visitor {
        void visit(int[] words, int order, long totalTermFreq, double pmi, double pmiSquared);
    }

    private PlacedNgrams() {}

    /** Appends the n-gram of these words to the block of its bucket. */
    public static void put(int[] words, long totalTermFreq, double pmi, double pmiSquared, BucketedBlocks blocks) {
        BlockOutput out = blocks.of(words, 0, words.length);
        out.put(words.length);
        out.putInts(words, 0, words.length);
        out.put(totalTermFreq);
        out.putDouble(pmi);
        out.putDouble(pmiSquared);
    }

    /** The questions of the n-grams in {@code block}, each for the bucket that knows the answer. */
    public static BucketedBlocks ask(byte[] block, int buckets) {
        BucketedBlocks questions = new BucketedBlocks(buckets);
        forEach(block, (words, order, count, pmi, pmiSquared) -> SpanBlock.ask(words, order, questions));
        return questions;
    }

    static void forEach(byte[] block, Visitor visitor) {
        BlockInput in = new BlockInput(block);
        int[] words = new int[8];
        while (in.hasNext()) {
            int order = (int) in.next();
            if (order > words.length) {
                words = new int[order];
            }
            in.nextInts(words, 0, order);
            visitor.visit(words, order, in.next(), in.nextDouble(), in.nextDouble());
        }
    }
}
