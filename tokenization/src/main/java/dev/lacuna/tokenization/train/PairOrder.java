package dev.lacuna.tokenization.train;

/**
 * Which pair is merged first. An order compares what it noted of each pair at its last {@link #note}, so that the heap stays
 * one while pairs change one after the other.
 */
interface PairOrder {
    /** Takes note of the pair's score as it is now. */
    void note(int pair);

    /** Whether {@code pair} is merged before {@code other}; a total order of the pairs noted. */
    boolean before(int pair, int other);

    /**
     * Learns that {@code count} occurrences of {@code left} and {@code right} became {@code merged}.
     *
     * @param changed receives the pairs whose scores changed, other than through their own counts
     */
    void merged(int left, int right, int merged, long count, IndexSet changed);
}
