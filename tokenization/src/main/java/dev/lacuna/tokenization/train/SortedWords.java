package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.UserException;
import java.util.Arrays;

/** The distinct words in order and their counts: what is learned from them cannot depend on the order of arrival. */
final class SortedWords {
    private final String[] words;
    private final long[] counts;

    SortedWords(WordCounts source) {
        words = source.sorted();
        counts = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            counts[i] = source.count(words[i]);
            if (counts[i] < 1) {
                throw new UserException("Cannot train tokenizer: a word's count must be at least 1 (" + words[i] + ": "
                        + counts[i] + ")");
            }
        }
    }

    int size() {
        return words.length;
    }

    String word(int i) {
        return words[i];
    }

    long count(int i) {
        return counts[i];
    }

    /** Chars of all words together. */
    long totalLength() {
        return Arrays.stream(words).mapToLong(String::length).sum();
    }
}
