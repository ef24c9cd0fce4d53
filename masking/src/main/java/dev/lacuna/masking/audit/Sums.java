package dev.lacuna.masking.audit;

/** Arithmetic of counts. */
final class Sums {
    private Sums() {}

    static void addAll(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    static long of(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** {@code part / whole}, 0 of nothing. */
    static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
