package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;

/**
 * Stretches of n-grams as bytes, to be shuffled: for each the words of the n-gram, which of them, and a count. Every n-gram
 * asks in the buckets of its stretches how often they occur, {@link SpanAnswers} of those buckets answer, and {@link
 * GatheredSpans} of its own bucket take the answers in.
 */
final class SpanBlock {
    /** Receives the stretch {@code [from, from + length)} of {@code words[0, order)}, valid only during the call. */
    interface Visitor {
        void visit(int[] words, int order, int from, int length, long totalTermFreq);
    }

    private SpanBlock() {}

    /** Asks for all stretches of {@code words[0, order)} between two words and one less than all, each in its bucket. */
    static void ask(int[] words, int order, BucketedBlocks blocks) {
        for (int length = 2; length < order; length++) {
            for (int from = 0; from + length <= order; from++) {
                write(blocks.of(words, from, from + length), words, order, from, length, 0);
            }
        }
    }

    static void write(BlockOutput out, int[] words, int order, int from, int length, long totalTermFreq) {
        out.put(order);
        out.putInts(words, 0, order);
        out.put(from);
        out.put(length);
        out.put(totalTermFreq);
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
            visitor.visit(words, order, (int) in.next(), (int) in.next(), in.next());
        }
    }
}
