package dev.lacuna.statistics.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The words whose uses in two slices are compared: the most frequent ones that are frequent enough in both. */
public final class Candidates {
    private Candidates() {}

    /**
     * The numbers of at most {@code most} words that occur at least {@code minCount} times in both slices, ascending: those
     * whose lesser count is greatest, of equal ones the lesser number.
     *
     * @param allowed which words may be among them
     */
    public static int[] of(long[] from, long[] to, long minCount, int most, IntPredicate allowed) {
        int[] frequent = IntStream.range(0, from.length)
                .filter(word -> lesser(from, to, word) >= minCount && allowed.test(word))
                .boxed()
                .sorted(Comparator.comparingLong((Integer word) -> -lesser(from, to, word))
                        .thenComparing(word -> word))
                .limit(most)
                .mapToInt(word -> word)
                .toArray();
        Arrays.sort(frequent);
        return frequent;
    }

    private static long lesser(long[] from, long[] to, int word) {
        return Math.min(from[word], to[word]);
    }
}
