package dev.lacuna.jobs.statistics.ngrams;

import dev.lacuna.statistics.ngram.Units;

/** How tables spell n-grams. */
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
}
