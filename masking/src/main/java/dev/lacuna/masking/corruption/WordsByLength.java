package dev.lacuna.masking.corruption;

import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;

/** The distinct words among all neighbours of a table of similar words, by their number of subwords. */
final class WordsByLength {
    private int[][][] words = new int[8][][];
    private int[] counts = new int[8];

    WordsByLength(SimilarWords similar) {
        SequenceIndex seen = new SequenceIndex();
        for (int word = 0; word < similar.size(); word++) {
            for (int[] neighbour : similar.neighbours(word)) {
                if (seen.indexOf(neighbour, 0, neighbour.length) < 0) {
                    seen.add(neighbour, 0, neighbour.length);
                    add(neighbour);
                }
            }
        }
    }

    private void add(int[] word) {
        int length = word.length;
        if (length >= words.length) {
            words = Arrays.copyOf(words, length * 2);
            counts = Arrays.copyOf(counts, length * 2);
        }
        if (words[length] == null) {
            words[length] = new int[16][];
        } else if (counts[length] == words[length].length) {
            words[length] = Arrays.copyOf(words[length], counts[length] * 2);
        }
        words[length][counts[length]++] = word;
    }

    /** Number of words of {@code length} subwords. */
    int count(int length) {
        return length < counts.length ? counts[length] : 0;
    }

    /** Subwords of one of the words of {@code length} subwords. */
    int[] word(int length, int index) {
        return words[length][index];
    }
}
