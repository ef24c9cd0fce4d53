package dev.lacuna.statistics.counting;

/** How arrays grow: by doubling, up to the longest array a virtual machine makes. */
final class Grown {
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private Grown() {}

    /** Twice {@code capacity}, a power of two, for tables. */
    static int powerOfTwo(int capacity) {
        if (capacity > LONGEST / 2) {
            throw new OutOfMemoryError("Cannot grow a table: " + 2L * capacity + " elements");
        }
        return capacity * 2;
    }

    static int capacity(int capacity, long needed) {
        if (needed > LONGEST) {
            throw new OutOfMemoryError("Cannot grow an array: " + needed + " elements");
        }
        return (int) Math.min(Math.max(capacity * 2L, needed), LONGEST);
    }
}
