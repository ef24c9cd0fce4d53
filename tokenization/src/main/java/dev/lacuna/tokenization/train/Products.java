package dev.lacuna.tokenization.train;

/** Exact comparison of products too long for a long. */
final class Products {
    private Products() {}

    /** Sign of {@code a·b·c − x·y·z}; all factors at least 0. */
    static int compare(long a, long b, long c, long x, long y, long z) {
        int high = Long.compare(high(a, b, c), high(x, y, z));
        int middle = high != 0 ? high : Long.compareUnsigned(middle(a, b, c), middle(x, y, z));
        return middle != 0 ? middle : Long.compareUnsigned(a * b * c, x * y * z);
    }

    /** Bits 64 to 127 of the product. */
    private static long middle(long a, long b, long c) {
        return unsignedHigh(a * b, c) + Math.multiplyHigh(a, b) * c;
    }

    /** Bits 128 and up. */
    private static long high(long a, long b, long c) {
        long high = Math.multiplyHigh(a, b);
        long carried = unsignedHigh(a * b, c);
        boolean carry = Long.compareUnsigned(carried + high * c, carried) < 0;
        return Math.multiplyHigh(high, c) + (carry ? 1 : 0);
    }

    /** High half of the product of an unsigned number and one that is at least 0. */
    private static long unsignedHigh(long unsigned, long factor) {
        return Math.multiplyHigh(unsigned, factor) + (unsigned < 0 ? factor : 0);
    }
}
