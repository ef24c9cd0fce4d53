package dev.lacuna.statistics.ngram;

/** The numbers of the first and of the last n-1 words of an n-gram, in one whole number. */
final class NgramPair {
    private NgramPair() {}

    static long of(int first, int last) {
        return (long) first << 32 | last;
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int last(long pair) {
        return (int) pair;
    }
}
