package dev.lacuna.statistics.pairs;

/** Two word numbers in one whole number, the lesser, of the more frequent word, in the high half. */
public final class PairKey {
    private PairKey() {}

    /** The pair of the words numbered {@code a} and {@code b}, in either order. */
    public static long of(int a, int b) {
        return a <= b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    /** The lesser word number. */
    public static int lesser(long pair) {
        return (int) (pair >>> 32);
    }

    /** The greater word number, or the same once more. */
    public static int greater(long pair) {
        return (int) pair;
    }
}
