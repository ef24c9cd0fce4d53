package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.SequenceCounts;

/**
 * Counted windows as bytes, to be shuffled. The bucket of a window is that of the two words before its last one. So all
 * n-grams of one context of two words or more, and all n-grams that are longer or shorter by words on the left, down to
 * three, come together, and none of them is ever looked for elsewhere.
 */
public final class WindowBlocks {
    private WindowBlocks() {}

    /** The windows in {@code counts}, a block a bucket. */
    public static BucketedBlocks split(SequenceCounts counts, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        counts.forEach((source, from, to, count, docFreq) -> {
            var out = blocks.at(bucket(source, from, to, buckets));
            out.put(to - from);
            out.putInts(source, from, to);
            out.put(count);
        });
        return blocks;
    }

    /** Where the n-gram {@code source[from, to)} of two words or more is kept. */
    static int bucket(int[] source, int from, int to, int buckets) {
        return BucketedBlocks.bucket(source, Math.max(from, to - 3), to - 1, buckets);
    }

    /** Adds the windows in {@code block} to {@code rows}. */
    static void read(byte[] block, NgramRows rows) {
        BlockInput in = new BlockInput(block);
        int[] words = new int[rows.width()];
        while (in.hasNext()) {
            int size = (int) in.next();
            in.nextInts(words, 0, size);
            rows.add(words, size, in.next());
        }
    }
}
