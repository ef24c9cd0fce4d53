package dev.lacuna.statistics.selection;

import dev.lacuna.tokenization.UserException;

/** Puts n-grams into buckets. Holds scratch, so one instance serves one thread. */
public interface NgramHash {
    /** The bucket, from 0, of the n-gram whose UTF-8 is {@code bytes[from, to)}. */
    int bucket(byte[] bytes, int from, int to);

    /**
     * The hash called {@code name}.
     *
     * @param name {@code sha256}, the digest read as one number modulo {@code buckets}, as DSIR's authors do; or {@code murmur},
     *     MurmurHash3 of 32 bits, which is faster and gives other buckets
     * @throws UserException for another name
     */
    static NgramHash of(String name, int buckets) {
        return switch (name) {
            case "sha256" -> new MemoizedHash(new Sha256Hash(buckets));
            case "murmur" -> new MurmurHash(buckets);
            default -> throw new UserException(
                    "Cannot hash n-grams: no such hash; known are sha256 and murmur (" + name + ")");
        };
    }
}
