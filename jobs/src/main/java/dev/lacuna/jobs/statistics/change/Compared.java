package dev.lacuna.jobs.statistics.change;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words that are compared. Broadcast.
 *
 * @param byPair for each pair of slices the numbers of its candidates, ascending
 * @param all the numbers of all of them, ascending
 * @param places for each word its place in {@code all}, or -1
 */
record Compared(int[][] byPair, int[] all, int[] places) implements Serializable {
    /** Chooses the candidates of a pair of slices, ascending, by how often each word occurs in either. */
    interface Choice {
        int[] of(long[] from, long[] to);
    }

    /** @param counts of each word, by slice */
    static Compared of(long[][] counts, Choice choice) {
        int[][] byPair = new int[counts.length - 1][];
        for (int pair = 0; pair < byPair.length; pair++) {
            byPair[pair] = choice.of(counts[pair], counts[pair + 1]);
        }
        int[] all = Arrays.stream(byPair)
                .flatMapToInt(IntStream::of)
                .distinct()
                .sorted()
                .toArray();
        int[] places = new int[counts[0].length];
        Arrays.fill(places, -1);
        for (int place = 0; place < all.length; place++) {
            places[all[place]] = place;
        }
        return new Compared(byPair, all, places);
    }

    boolean isCandidate(int pair, int word) {
        return Arrays.binarySearch(byPair[pair], word) >= 0;
    }

    /** The greatest number of times that one of {@code words} occurs in both slices of a pair; 0 of none. */
    static long mostInBoth(long[][] counts, int[] words) {
        long most = 0;
        for (int pair = 0; pair + 1 < counts.length; pair++) {
            for (int word : words) {
                most = Math.max(most, Math.min(counts[pair][word], counts[pair + 1][word]));
            }
        }
        return most;
    }
}
