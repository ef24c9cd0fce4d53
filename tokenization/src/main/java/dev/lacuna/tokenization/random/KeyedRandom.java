package dev.lacuna.tokenization.random;

/**
 * Counter-based generator Threefry-2x64 with 20 rounds: block i of the stream is a keyed bijection of the counter i, so a
 * stream needs no warm-up, has no period shorter than 2^65 words, and streams of different keys are independent.
 *
 * <p>Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. Not thread-safe; {@link #reset}
 * makes one object serve many keys.
 */
public final class KeyedRandom {
    private static final long SKEIN_PARITY = 0x1BD11BDAA9FC1A22L;
    private static final int[] ROTATIONS = {16, 42, 12, 31, 16, 32, 24, 21};
    private static final int ROUNDS = 20;

    private long key0;
    private long key1;
    private long counter;
    private long spare;
    private boolean hasSpare;

    public KeyedRandom(RandomKey key) {
        reset(key);
    }

    /** Starts the stream of {@code key} from its beginning. */
    public void reset(RandomKey key) {
        key0 = key.high();
        key1 = key.low();
        counter = 0;
        hasSpare = false;
    }

    public long nextLong() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        return block(counter++, 0);
    }

    /** First word of the block at the counter (low, high); the second is kept as spare. */
    long block(long low, long high) {
        long key2 = SKEIN_PARITY ^ key0 ^ key1;
        long x0 = low + key0;
        long x1 = high + key1;
        for (int round = 0; round < ROUNDS; round++) {
            x0 += x1;
            x1 = Long.rotateLeft(x1, ROTATIONS[round & 7]) ^ x0;
            if ((round & 3) == 3) {
                int injection = (round >> 2) + 1;
                x0 += scheduled(injection, key2);
                x1 += scheduled(injection + 1, key2) + injection;
            }
        }
        spare = x1;
        hasSpare = true;
        return x0;
    }

    private long scheduled(int index, long key2) {
        return switch (index % 3) {
            case 0 -> key0;
            case 1 -> key1;
            default -> key2;
        };
    }

    /** Uniform in {0..bound-1}, without bias (Lemire, "Fast random integer generation in an interval", 2019). */
    public int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        long fraction = product & 0xFFFFFFFFL;
        if (fraction < bound) {
            long threshold = (0x100000000L - bound) % bound;
            while (fraction < threshold) {
                product = (nextLong() >>> 32) * bound;
                fraction = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform on the open interval (0, 1): never 0, so that its logarithm is finite. */
    public double nextDouble() {
        // 52 bits and a half step: with 53 the greatest value would round up to 1.
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }
}
