package dev.lacuna.statistics.change;

import java.util.Arrays;

/**
 * How often each context stands near a word. The arrays are shared, not copied.
 *
 * @param contexts numbers of contexts, ascending
 * @param counts theirs; 0 is allowed
 */
public record ContextCounts(int[] contexts, long[] counts) {
    /** The first {@code size} of {@code contexts} and {@code counts}, copied. */
    public static ContextCounts copyOf(int[] contexts, long[] counts, int size) {
        return new ContextCounts(Arrays.copyOf(contexts, size), Arrays.copyOf(counts, size));
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /** The sums of both. */
    ContextCounts plus(ContextCounts other) {
        int[] union = new int[contexts.length + other.contexts.length];
        long[] sums = new long[union.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < contexts.length || j < other.contexts.length) {
            int left = i < contexts.length ? contexts[i] : Integer.MAX_VALUE;
            int right = j < other.contexts.length ? other.contexts[j] : Integer.MAX_VALUE;
            union[size] = Math.min(left, right);
            sums[size++] = (left <= right ? counts[i++] : 0) + (right <= left ? other.counts[j++] : 0);
        }
        return copyOf(union, sums, size);
    }

    /** What is left without {@code part}, which has the same contexts. */
    ContextCounts minus(ContextCounts part) {
        long[] rest = new long[counts.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = counts[i] - part.counts[i];
        }
        return new ContextCounts(contexts, rest);
    }
}
