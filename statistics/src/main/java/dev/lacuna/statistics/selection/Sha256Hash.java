package dev.lacuna.statistics.selection;

import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256, read as one big-endian number, modulo the number of buckets. */
final class Sha256Hash implements NgramHash {
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final int buckets;

    Sha256Hash(int buckets) {
        this.buckets = buckets;
    }

    @Override
    public int bucket(byte[] bytes, int from, int to) {
        digest.update(bytes, from, to - from);
        long rest = 0;
        for (byte b : digest.digest()) {
            rest = (rest << 8 | b & 0xFF) % buckets;
        }
        return (int) rest;
    }
}
