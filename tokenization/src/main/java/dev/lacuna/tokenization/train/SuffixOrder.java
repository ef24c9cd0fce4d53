package dev.lacuna.tokenization.train;

import java.util.Arrays;

/**
 * The positions of a text in the order of what follows them, up to a boundary or a greatest length: a suffix array of
 * bounded depth, by multikey quicksort (Bentley and Sedgewick, "Fast algorithms for sorting and searching strings", SODA
 * 1997). Suffixes that are equal so far stand in no particular order.
 */
final class SuffixOrder {
    private final SymbolText text;
    private final int longest;
    private final int[] positions;

    /** @param longest how many symbols of a suffix count */
    SuffixOrder(SymbolText text, int longest) {
        this.text = text;
        this.longest = longest;
        int[] all = new int[text.size()];
        int size = 0;
        for (int position = 0; position < text.size(); position++) {
            if (text.symbol(position) != SymbolText.BOUNDARY) {
                all[size++] = position;
            }
        }
        positions = Arrays.copyOf(all, size);
        sort(0, size, 0);
    }

    /** Number of suffixes. */
    int size() {
        return positions.length;
    }

    /** Where the suffix of this rank begins. */
    int position(int rank) {
        return positions[rank];
    }

    /** Length of the suffix of this rank, as far as it counts. */
    int length(int rank) {
        int length = 0;
        while (length < longest && text.symbol(positions[rank] + length) != SymbolText.BOUNDARY) {
            length++;
        }
        return length;
    }

    /** Length of what the suffixes of two ranks have in common at their start. */
    int common(int rank, int other) {
        int length = 0;
        while (length < longest) {
            int symbol = text.symbol(positions[rank] + length);
            if (symbol == SymbolText.BOUNDARY || symbol != text.symbol(positions[other] + length)) {
                return length;
            }
            length++;
        }
        return length;
    }

    /** Sorts ranks {@code [from, to)}, whose suffixes agree in their first {@code depth} symbols. */
    private void sort(int from, int to, int depth) {
        while (to - from > 1 && depth < longest) {
            int pivot = pivot(from, to, depth);
            int less = from;
            int greater = to;
            for (int i = from; i < greater; ) {
                int symbol = text.symbol(positions[i] + depth);
                if (symbol < pivot) {
                    swap(less++, i++);
                } else if (symbol > pivot) {
                    swap(i, --greater);
                } else {
                    i++;
                }
            }
            sort(from, less, depth);
            sort(greater, to, depth);
            if (pivot == SymbolText.BOUNDARY) {
                return;
            }
            from = less;
            to = greater;
            depth++;
        }
    }

    /** The middle of three, which keeps the recursion shallow. */
    private int pivot(int from, int to, int depth) {
        int a = text.symbol(positions[from] + depth);
        int b = text.symbol(positions[from + to >>> 1] + depth);
        int c = text.symbol(positions[to - 1] + depth);
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        int position = positions[i];
        positions[i] = positions[j];
        positions[j] = position;
    }
}
