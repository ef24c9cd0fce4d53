package dev.lacuna.statistics.lm;

/**
 * Sorts rows of ints of 0 or more by their columns, left to right: radix sort from the last digit of the last column
 * (Knuth, TAOCP 3, 5.2.5), which takes time in proportion to the rows and leaves equal rows in their order.
 */
final class RowSort {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private RowSort() {}

    /** The rows of {@code words}, {@code width} ints each, in sorted order. */
    static int[] order(int[] words, int width, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int[] spare = new int[size];
        for (int column = width - 1; column >= 0; column--) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(all(words, width, size, column));
            for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
                pass(words, width, column, shift, order, spare);
                int[] sorted = spare;
                spare = order;
                order = sorted;
            }
        }
        return order;
    }

    private static int all(int[] words, int width, int size, int column) {
        int all = 0;
        for (int row = 0; row < size; row++) {
            all |= words[row * width + column];
        }
        return all;
    }

    private static void pass(int[] words, int width, int column, int shift, int[] order, int[] sorted) {
        int[] starts = new int[DIGITS + 1];
        for (int row : order) {
            starts[(words[row * width + column] >>> shift & DIGITS - 1) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (int row : order) {
            sorted[starts[words[row * width + column] >>> shift & DIGITS - 1]++] = row;
        }
    }
}
