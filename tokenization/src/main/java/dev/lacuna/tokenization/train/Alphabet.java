package dev.lacuna.tokenization.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The characters that words are made of. */
final class Alphabet {
    private Alphabet() {}

    /** Code points of the {@code limit} most frequent characters, ascending. */
    static int[] mostFrequent(SortedWords words, int limit) {
        long[] counts = new long[Character.MAX_CODE_POINT + 1];
        for (int w = 0; w < words.size(); w++) {
            String word = words.word(w);
            for (int i = 0, c; i < word.length(); i += Character.charCount(c)) {
                c = word.codePointAt(i);
                counts[c] += words.count(w);
            }
        }
        return IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer c) -> -counts[c]).thenComparing(c -> c))
                .limit(limit)
                .mapToInt(c -> c)
                .sorted()
                .toArray();
    }

    /** For each code point its index in {@code characters}, or -1. */
    static int[] index(int[] characters) {
        int[] index = new int[Character.MAX_CODE_POINT + 1];
        Arrays.fill(index, -1);
        for (int i = 0; i < characters.length; i++) {
            index[characters[i]] = i;
        }
        return index;
    }
}
