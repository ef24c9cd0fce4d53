package dev.lacuna.statistics.change;

import java.util.Arrays;
import java.util.Comparator;

/** The words whose uses in two slices are compared: the first ones, in some order, that are frequent enough in both. */
public final class Candidates {
    private Candidates() {}

    /**
     * At most {@code most} of {@code words} that occur at least {@code minCount} times in both slices, ascending: those
     * whose lesser count is greatest, of equal ones the lesser number.
     */
    public static int[] mostFrequent(int[] words, long[] from, long[] to, long minCount, int most) {
        int[] frequent = Arrays.stream(words)
                .filter(word -> lesser(from, to, word) >= minCount)
                .boxed()
                .sorted(Comparator.comparingLong((Integer word) -> -lesser(from, to, word))
                        .thenComparing(word -> word))
                .limit(most)
                .mapToInt(word -> word)
                .toArray();
        Arrays.sort(frequent);
        return frequent;
    }

    /** The first {@code most} of {@code ranked} that occur at least {@code minCount} times in both slices, ascending. */
    public static int[] first(int[] ranked, long[] from, long[] to, long minCount, int most) {
        return Arrays.stream(ranked)
                .filter(word -> lesser(from, to, word) >= minCount)
                .limit(most)
                .sorted()
                .toArray();
    }

    private static long lesser(long[] from, long[] to, int word) {
        return Math.min(from[word], to[word]);
    }
}
