package dev.lacuna.tokenization.pretokenize;

/** Makes splits of the pieces of a text, delimiters and what lies between them, as a {@link SplitBehavior} says. */
final class Pieces {
    private final Splits splits;
    private final SplitBehavior behavior;
    private int start;
    private int end;
    private boolean delimiter;

    Pieces(Splits splits, SplitBehavior behavior) {
        this.splits = splits;
        this.behavior = behavior;
    }

    /** Adds the next piece, unless it is empty. */
    void add(int from, int to, boolean isDelimiter) {
        if (from == to) {
            return;
        }
        if (start == end || !behavior.joins(delimiter, isDelimiter)) {
            flush();
            start = from;
        }
        end = to;
        delimiter = isDelimiter;
    }

    /** No further piece will join the last one. */
    void flush() {
        if (!(delimiter && behavior == SplitBehavior.REMOVED)) {
            splits.add(start, end);
        }
        start = end;
    }
}
