package dev.lacuna.statistics.selection;

import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/** Remembers the buckets of recent n-grams, one a slot: the memory is bounded, and frequent n-grams are mostly found. */
final class MemoizedHash implements NgramHash {
    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 64;

    private final NgramHash hash;
    private final byte[][] ngrams = new byte[SLOTS][];
    private final int[] buckets = new int[SLOTS];

    MemoizedHash(NgramHash hash) {
        this.hash = hash;
    }

    @Override
    public int bucket(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return hash.bucket(bytes, from, to);
        }
        int slot = MurmurHash3.hash32x86(bytes, from, to - from, 0) & SLOTS - 1;
        byte[] held = ngrams[slot];
        if (held == null || !Arrays.equals(held, 0, held.length, bytes, from, to)) {
            ngrams[slot] = Arrays.copyOfRange(bytes, from, to);
            buckets[slot] = hash.bucket(bytes, from, to);
        }
        return buckets[slot];
    }
}
