package dev.lacuna.statistics.pairs;

/** Where two words must stand together to count as a pair. */
public enum PairUnit {
    /** At most so many words apart, inside a sentence; every meeting counts. */
    WINDOW,
    /** In the same sentence; a sentence counts once. */
    SENTENCE,
    /** In the same document, or part of one; it counts once. */
    DOCUMENT;

    /**
     * What counts pairs of this unit.
     *
     * @param window for {@link #WINDOW}, how many words on either side are neighbours
     * @param words words numbered so or above are rare: they take up positions, but are in no pair
     */
    public PairCounter counter(int window, int words) {
        return this == WINDOW ? new WindowPairs(window, words) : new PresencePairs(this, words);
    }
}
