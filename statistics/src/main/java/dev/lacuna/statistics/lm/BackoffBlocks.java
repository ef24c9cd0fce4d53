package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Backoff weights on their way from where an n-gram is a context to where it has its probability. A weight of 1, whose
 * logarithm is 0, stays at home.
 */
public final class BackoffBlocks {
    private BackoffBlocks() {}

    /** The weights of all contexts of two words or more in a trie of windows, for the buckets of these words. */
    public static BucketedBlocks send(SmoothedTrie windows, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        for (int length = 2; length < windows.order(); length++) {
            send(windows, new ContextCursor(windows.counts(), length), new int[length], blocks, buckets);
        }
        return blocks;
    }

    private static void send(
            SmoothedTrie windows, ContextCursor contexts, int[] ngram, BucketedBlocks blocks, int buckets) {
        int size = ngram.length;
        float[] logBackoffs = windows.logBackoffs(size + 1);
        while (contexts.next()) {
            float logBackoff = logBackoffs[contexts.context()];
            if (logBackoff != 0) {
                for (int i = 0; i < size; i++) {
                    ngram[i] = contexts.backwards()[size - 1 - i];
                }
                BlockOutput out = blocks.at(WindowBlocks.bucket(ngram, 0, size, buckets));
                out.put(size);
                out.putInts(ngram, 0, size);
                out.put(bits(logBackoff));
            }
        }
    }

    /** The weights of the contexts of one word in a trie of bigrams. */
    public static byte[] ofWords(SmoothedTrie bigrams) {
        BlockOutput out = new BlockOutput();
        ContextLevel level = bigrams.level(2);
        for (int context = 0; context < level.contexts; context++) {
            out.put(level.word[context]);
            out.put(bits(bigrams.logBackoffs(2)[context]));
        }
        return out.toBytes();
    }

    /** Puts the weights in {@code block}, made by {@link #ofWords}, at their words' places in {@code logBackoffs}. */
    public static void readWords(byte[] block, float[] logBackoffs) {
        BlockInput in = new BlockInput(block);
        while (in.hasNext()) {
            int word = (int) in.next();
            logBackoffs[word] = Float.intBitsToFloat((int) in.next());
        }
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value) & 0xFFFFFFFFL;
    }

    /** The weights in {@code blocks}, sorted, in a table for each length of n-gram up to {@code longest}. */
    static List<NgramRows> read(Iterator<byte[]> blocks, int longest) {
        List<NgramRows> lengths = new ArrayList<>();
        for (int length = 0; length <= longest; length++) {
            lengths.add(NgramRows.counted(Math.max(1, length)));
        }
        int[] ngram = new int[longest];
        blocks.forEachRemaining(block -> {
            BlockInput in = new BlockInput(block);
            while (in.hasNext()) {
                int length = (int) in.next();
                in.nextInts(ngram, 0, length);
                lengths.get(length).add(ngram, length, in.next());
            }
        });
        lengths.forEach(NgramRows::sort);
        return lengths;
    }
}
