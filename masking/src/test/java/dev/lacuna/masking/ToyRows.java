package dev.lacuna.masking;

import dev.lacuna.tokenization.random.KeyedRandom;

/** Rows for the tests of single pieces. */
public final class ToyRows {
    private ToyRows() {}

    /** A row whose pieces draw from {@code random}. */
    public static Row of(Sequence sequence, KeyedRandom random) {
        return of(sequence, random, Place.at(0));
    }

    /** A row at {@code place} whose pieces draw from {@code random}. */
    public static Row of(Sequence sequence, KeyedRandom random, Place place) {
        return Row.of(sequence, random, place);
    }
}
