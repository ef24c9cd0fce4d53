package dev.lacuna.masking.units;

import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;

/** Where the n-grams of a list stand in a row, in words. Reused from row to row; serves one thread. */
public final class NgramMatches {
    private final NgramVocabulary list;
    private final WordForms forms;

    private int words;
    private int[] numbers = new int[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];

    public NgramMatches(Vocabulary vocabulary, NgramVocabulary list) {
        this.list = list;
        this.forms = new WordForms(vocabulary, list::wordNumber);
    }

    /** Reads the words of {@code sequence}. */
    public void read(Sequence sequence) {
        words = sequence.words();
        if (words > numbers.length) {
            numbers = new int[words * 2];
            starts = new int[words * 2];
            ends = new int[words * 2];
        }
        for (int w = 0; w < words; w++) {
            numbers[w] = forms.numberOf(sequence.ids(), sequence.wordStarts()[w], sequence.wordEnd(w));
        }
    }

    /**
     * Finds the matches that lie in no longer match, in text order, and returns their number. Only the longest match at
     * a word can be one, and only if it ends beyond all before.
     */
    public int maximal() {
        int count = 0;
        int furthest = 0;
        for (int from = 0; from < words; from++) {
            int to = longestAt(from);
            if (to > furthest) {
                starts[count] = from;
                ends[count++] = to;
                furthest = to;
            }
        }
        return count;
    }

    /** End of the longest match that starts at word {@code from}, or 0. */
    private int longestAt(int from) {
        if (numbers[from] < 0) {
            return 0;
        }
        if (from + 1 < words && numbers[from + 1] >= 0) {
            int limit = Math.min(words, from + list.longestFrom(numbers, from));
            int most = from;
            while (most < limit && numbers[most] >= 0) {
                most++;
            }
            for (int to = most; to - from >= 2; to--) {
                if (list.contains(numbers, from, to)) {
                    return to;
                }
            }
        }
        return list.shortest() == 1 && list.contains(numbers, from, from + 1) ? from + 1 : 0;
    }

    /** Finds all matches of {@code length} words, in text order, and returns their number. */
    int ofLength(int length) {
        int count = 0;
        for (int from = 0; from + length <= words; from++) {
            if (numbers[from] >= 0 && list.contains(numbers, from, from + length)) {
                starts[count] = from;
                ends[count++] = from + length;
            }
        }
        return count;
    }

    /** First word of match {@code index}. */
    public int start(int index) {
        return starts[index];
    }

    /** The word after match {@code index}. */
    public int end(int index) {
        return ends[index];
    }

    /** Puts match {@code other} in place of match {@code index}. */
    void replace(int index, int other) {
        starts[index] = starts[other];
        ends[index] = ends[other];
    }
}
