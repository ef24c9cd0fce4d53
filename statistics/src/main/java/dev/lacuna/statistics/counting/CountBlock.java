package dev.lacuna.statistics.counting;

import java.util.Arrays;

/**
 * Partial counts as bytes, to be shuffled: for each sequence its length, ints, totalTermFreq and docFreq as variable-length
 * integers (7 bits a byte, low bits first). One block holds the sequences of one bucket; a sequence's bucket depends on the
 * sequence alone.
 */
public final class CountBlock {
    private byte[] bytes = new byte[256];
    private int length;

    private CountBlock() {}

    /** The bucket of {@code source[from, to)} among {@code buckets}. */
    public static int bucket(int[] source, int from, int to, int buckets) {
        // The table uses the low bits of the hash, so the bucket must come from the high ones.
        long hash = SequenceIndex.hash(source, from, to) & 0xFFFFFFFFL;
        return (int) (hash * buckets >>> 32);
    }

    /** The counts cut into one block a bucket; null where a bucket got nothing. */
    public static byte[][] split(SequenceCounts counts, int buckets) {
        CountBlock[] blocks = new CountBlock[buckets];
        counts.forEach((source, from, to, totalTermFreq, docFreq) -> {
            int bucket = bucket(source, from, to, buckets);
            if (blocks[bucket] == null) {
                blocks[bucket] = new CountBlock();
            }
            blocks[bucket].write(source, from, to, totalTermFreq, docFreq);
        });
        byte[][] out = new byte[buckets][];
        for (int b = 0; b < buckets; b++) {
            out[b] = blocks[b] == null ? null : Arrays.copyOf(blocks[b].bytes, blocks[b].length);
        }
        return out;
    }

    /** Adds the counts in {@code block} to {@code counts}. */
    public static void merge(byte[] block, SequenceCounts counts) {
        Reader reader = new Reader(block);
        int[] sequence = new int[8];
        while (reader.position < block.length) {
            int size = (int) reader.next();
            if (size > sequence.length) {
                sequence = new int[size * 2];
            }
            for (int i = 0; i < size; i++) {
                sequence[i] = (int) reader.next();
            }
            counts.add(sequence, 0, size, reader.next(), reader.next());
        }
    }

    private void write(int[] source, int from, int to, long totalTermFreq, long docFreq) {
        int most = 5 * (to - from + 1) + 20;
        if (length + most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + most));
        }
        put(to - from);
        for (int i = from; i < to; i++) {
            put(source[i]);
        }
        put(totalTermFreq);
        put(docFreq);
    }

    private void put(long value) {
        long rest = value;
        while (rest > 127) {
            bytes[length++] = (byte) (rest & 127 | 128);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private static final class Reader {
        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[position++];
                value |= (long) (b & 127) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }
    }
}
