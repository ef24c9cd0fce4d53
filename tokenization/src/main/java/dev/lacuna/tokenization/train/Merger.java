package dev.lacuna.tokenization.train;

import java.util.Arrays;

/**
 * Words as sequences of pieces in place: a merge touches the occurrences of its pair and their neighbours alone, and the
 * counts of all pairs are exact after each.
 */
final class Merger {
    private final SymbolText text;
    private final PairPositions positions;
    /** Length of a piece, in symbols of the text, at its first and at its last position. */
    private final int[] spans;

    private int[] found = new int[64];

    /** Counts all pairs of {@code text}. */
    Merger(SymbolText text, PairTable pairs) {
        this.text = text;
        positions = new PairPositions(text, pairs);
        spans = new int[text.size()];
        Arrays.fill(spans, 1);
        // From the end, so that lists begin with the first position.
        for (int position = text.size() - 2; position > 0; position--) {
            if (isPiece(position) && isPiece(position + 1)) {
                positions.link(position, text.symbol(position), text.symbol(position + 1));
            }
        }
    }

    /**
     * Replaces every occurrence of {@code pair}, from the left where they overlap, by the piece {@code merged}.
     *
     * @param changed receives the pairs whose counts changed
     * @return how many occurrences were replaced, counted as often as their words occur
     */
    long merge(int pair, int merged, IndexSet changed) {
        found = positions.positions(pair, found);
        int last = found[0];
        Arrays.sort(found, 1, last + 1);
        long total = 0;
        for (int i = 1; i <= last; i++) {
            // In a run such as aaa the first merge takes the second occurrence away.
            if (positions.holds(found[i], pair)) {
                replace(found[i], merged, changed);
                total += text.count(found[i]);
            }
        }
        return total;
    }

    private void replace(int position, int merged, IndexSet changed) {
        int right = position + spans[position];
        int after = right + spans[right];
        int before = position - spans[position - 1];
        changed.add(positions.unlink(position));
        if (isPiece(after)) {
            changed.add(positions.unlink(right));
        }
        if (isPiece(before)) {
            changed.add(positions.unlink(before));
            changed.add(positions.link(before, text.symbol(before), merged));
        }
        text.set(position, merged);
        spans[position] = after - position;
        spans[after - 1] = after - position;
        if (isPiece(after)) {
            changed.add(positions.link(position, merged, text.symbol(after)));
        }
    }

    private boolean isPiece(int position) {
        return text.symbol(position) != SymbolText.BOUNDARY;
    }
}
