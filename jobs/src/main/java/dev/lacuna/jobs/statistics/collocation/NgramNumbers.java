package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.statistics.WordIndex;

/** Goes from the text of an n-gram to the numbers of its words. */
final class NgramNumbers {
    private NgramNumbers() {}

    /** The numbers of the {@code order} words of {@code text}, which are in {@code index}. */
    static int[] of(String text, int order, WordIndex index) {
        int[] numbers = new int[order];
        int start = 0;
        for (int w = 0; w < order; w++) {
            int blank = w == order - 1 ? text.length() : text.indexOf(' ', start);
            numbers[w] = index.number(text.substring(start, blank));
            if (numbers[w] < 0) {
                throw new IllegalStateException("word " + (w + 1) + " of n-gram has no number: " + text);
            }
            start = blank + 1;
        }
        return numbers;
    }
}
