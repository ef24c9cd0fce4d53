package dev.lacuna.statistics.collocation;

/**
 * How often an n-gram and every stretch of its words occur: what all scores of collocations are computed from. One instance
 * is filled again for each n-gram.
 */
public final class SpanCounts {
    private final int order;
    private final long[] counts;

    /** @param order words in the n-gram */
    public SpanCounts(int order) {
        this.order = order;
        this.counts = new long[size(order)];
    }

    /** How many stretches an n-gram of {@code order} words has, itself included. */
    public static int size(int order) {
        return order * (order + 1) / 2;
    }

    /** Where the stretch {@code [from, from + length)} stands among them: the shorter ones come first. */
    public static int index(int order, int from, int length) {
        return (length - 1) * (2 * order - length + 2) / 2 + from;
    }

    /** Takes the counts of all stretches, by {@link #index}, from {@code source[at]} on. */
    public void read(long[] source, int at) {
        System.arraycopy(source, at, counts, 0, counts.length);
    }

    /** Number of words. */
    public int order() {
        return order;
    }

    /** totalTermFreq of the whole n-gram. */
    public long whole() {
        return counts[counts.length - 1];
    }

    /** totalTermFreq of the words {@code [from, to)}; at least that of the whole. */
    public long of(int from, int to) {
        return counts[index(order, from, to - from)];
    }

    /** totalTermFreq of the first {@code split} words. */
    public long prefix(int split) {
        return of(0, split);
    }

    /** totalTermFreq of the words from {@code split} on. */
    public long suffix(int split) {
        return of(split, order);
    }
}
