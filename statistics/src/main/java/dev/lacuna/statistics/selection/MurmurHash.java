package dev.lacuna.statistics.selection;

import org.apache.commons.codec.digest.MurmurHash3;

/** MurmurHash3 of 32 bits with seed 0, taken without sign, modulo the number of buckets. */
final class MurmurHash implements NgramHash {
    private final int buckets;

    MurmurHash(int buckets) {
        this.buckets = buckets;
    }

    @Override
    public int bucket(byte[] bytes, int from, int to) {
        return Integer.remainderUnsigned(MurmurHash3.hash32x86(bytes, from, to - from, 0), buckets);
    }
}
