package dev.lacuna.jobs.statistics.ngrams;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A counted skip-gram; by falling count, then text.
 *
 * @param skippedWords words left out, of all occurrences together
 */
record Skipgram(String text, long totalTermFreq, long skippedWords) implements Comparable<Skipgram>, Serializable {
    private static final Comparator<Skipgram> RANK =
            Comparator.comparingLong((Skipgram gram) -> -gram.totalTermFreq).thenComparing(Skipgram::text);

    @Override
    public int compareTo(Skipgram other) {
        return RANK.compare(this, other);
    }
}
