package dev.lacuna.statistics.lm;

import java.io.Serializable;

/**
 * For each word how many words it follows, its adjusted count, and how often it occurs. The start of a sentence has
 * none.
 */
public final class UnigramCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] adjusted;
    private final long[] counts;

    /** @param size how many numbers there are for words */
    public UnigramCounts(int size) {
        adjusted = new long[size];
        counts = new long[size];
    }

    /**
     * Adds the bigrams of one bucket.
     *
     * @param plain whether the model has order 1, where adjusted counts are counts
     */
    public UnigramCounts add(ContextTrie bigrams, boolean plain) {
        ContextLevel level = bigrams.level(2);
        for (int i = 0; i < level.ngrams; i++) {
            adjusted[level.last[i]] += plain ? level.count[i] : 1;
            counts[level.last[i]] += level.count[i];
        }
        return this;
    }

    /** Adds all that {@code other} counted. */
    public UnigramCounts merge(UnigramCounts other) {
        for (int word = 0; word < adjusted.length; word++) {
            adjusted[word] += other.adjusted[word];
            counts[word] += other.counts[word];
        }
        return this;
    }

    int size() {
        return adjusted.length;
    }

    long[] counts() {
        return counts;
    }

    boolean occurs(int word) {
        return counts[word] > 0;
    }

    /** The words that occur, as the n-grams of one context, which is empty. */
    ContextLevel level() {
        ContextLevel level = new ContextLevel();
        level.addContext(0, 0);
        for (int word = 0; word < adjusted.length; word++) {
            if (occurs(word)) {
                level.addNgram(word, adjusted[word], counts[word]);
            }
        }
        level.first[1] = level.ngrams;
        return level;
    }

    /** How many words have which adjusted count. */
    public CountsOfCounts countsOfCounts() {
        CountsOfCounts kinds = new CountsOfCounts();
        for (int word = 0; word < adjusted.length; word++) {
            if (occurs(word)) {
                kinds.add(adjusted[word], true);
            }
        }
        return kinds;
    }
}
