package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.ngram.Units;

/** How tables spell n-grams, and what such a text says. */
public final class NgramNames {
    private NgramNames() {}

    /** The units numbered {@code numbers[from, to)}, with blanks between. */
    public static String of(int[] numbers, int from, int to, Units units) {
        StringBuilder text = new StringBuilder(units.text(numbers[from]));
        for (int i = from + 1; i < to; i++) {
            text.append(' ').append(units.text(numbers[i]));
        }
        return text.toString();
    }

    /** The numbers of the {@code order} words of {@code text}, which are in {@code index}. */
    public static int[] numbers(String text, int order, WordIndex index) {
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
