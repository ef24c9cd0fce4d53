package dev.lacuna.statistics.ngram;

import java.io.Serializable;

/** What n-grams are made of, numbered from 0: words, or subwords. */
public interface Units extends Serializable {
    /** How many units have a number. */
    int size();

    /** How often the unit numbered {@code number} occurs. */
    long count(int number);

    /** The unit numbered {@code number}, as n-grams spell it. */
    String text(int number);
}
