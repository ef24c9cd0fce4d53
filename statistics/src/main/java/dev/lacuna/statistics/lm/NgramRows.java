package dev.lacuna.statistics.lm;

import java.util.Arrays;

/**
 * N-grams of one bucket as rows of a flat table, each with a count. A row holds the words of the context from the
 * nearest to the farthest, then the last word: sorted, the n-grams of a context stand together, and so do the contexts
 * that end alike.
 */
final class NgramRows {
    private final int width;
    private int[] words;
    private long[] adjusted;
    private long[] counts = new long[1 << 10];
    private int size;

    private NgramRows(int width, boolean adjusted) {
        this.width = width;
        this.words = new int[width << 10];
        this.adjusted = adjusted ? new long[1 << 10] : null;
    }

    /** Rows of n-grams of at most {@code width} words whose adjusted count is their count. */
    static NgramRows counted(int width) {
        return new NgramRows(width, false);
    }

    /** Rows of n-grams of at most {@code width} words with an adjusted count of their own. */
    static NgramRows adjusted(int width) {
        return new NgramRows(width, true);
    }

    int width() {
        return width;
    }

    int size() {
        return size;
    }

    /** Word {@code column} of row {@code row}. */
    int word(int row, int column) {
        return words[row * width + column];
    }

    /** The last word of the n-gram in row {@code row}. */
    int last(int row) {
        return words[row * width + width - 1];
    }

    long count(int row) {
        return counts[row];
    }

    long adjustedCount(int row) {
        return adjusted == null ? counts[row] : adjusted[row];
    }

    /** Adds the n-gram {@code ngram[0, length)}, whose missing words, left of the start of the sentence, are 0. */
    void add(int[] ngram, int length, long count) {
        add(ngram, length, count, count);
    }

    void add(int[] ngram, int length, long adjustedCount, long count) {
        reserve();
        int at = size * width;
        for (int column = 0; column < width - 1; column++) {
            int word = length - 2 - column;
            words[at + column] = word < 0 ? 0 : ngram[word];
        }
        words[at + width - 1] = ngram[length - 1];
        if (adjusted != null) {
            adjusted[size] = adjustedCount;
        }
        counts[size++] = count;
    }

    /** Writes the n-gram in row {@code row} to the end of {@code ngram}; returns where it starts there. */
    int copyTo(int[] ngram, int row) {
        int at = width - 1;
        ngram[at] = last(row);
        for (int column = 0; column < width - 1; column++) {
            ngram[--at] = word(row, column);
            if (ngram[at] == LmWords.START) {
                break;
            }
        }
        return at;
    }

    private void reserve() {
        if (size == counts.length) {
            int rows = (int) Math.min(size * 2L, (Integer.MAX_VALUE - 8) / width);
            if (rows == size) {
                throw new OutOfMemoryError("Cannot hold more than " + size + " n-grams of " + width + " words");
            }
            words = Arrays.copyOf(words, rows * width);
            counts = Arrays.copyOf(counts, rows);
            if (adjusted != null) {
                adjusted = Arrays.copyOf(adjusted, rows);
            }
        }
    }

    /** Sorts the rows and adds up those of equal words. */
    void sort() {
        int[] order = RowSort.order(words, width, size);
        int[] sorted = new int[size * width];
        long[] sums = new long[size];
        long[] adjustedSums = adjusted == null ? null : new long[size];
        int kept = 0;
        for (int row : order) {
            if (kept == 0 || !isSame(sorted, (kept - 1) * width, row * width)) {
                System.arraycopy(words, row * width, sorted, kept * width, width);
                kept++;
            }
            sums[kept - 1] += counts[row];
            if (adjusted != null) {
                adjustedSums[kept - 1] += adjusted[row];
            }
        }
        words = sorted;
        counts = sums;
        adjusted = adjustedSums;
        size = kept;
    }

    private boolean isSame(int[] sorted, int at, int from) {
        for (int column = width - 1; column >= 0; column--) {
            if (sorted[at + column] != words[from + column]) {
                return false;
            }
        }
        return true;
    }
}
