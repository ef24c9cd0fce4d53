package dev.lacuna.statistics.counting;

/** How arrays grow: by doubling, up to the longest array a virtual machine makes. */
final class Grown {
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private Grown() {}

    static int capacity(int capacity, long needed) {
        if (needed > LONGEST) {
            throw new OutOfMemoryError("Cannot grow an array: " + needed + " elements");
        }
        return (int) Math.min(Math.max(capacity * 2L, needed), LONGEST);
    }
}
