package dev.lacuna.masking;

/** Sorts numbers by falling value and keeps equal ones in their order; reused from row to row. */
public final class FallingOrder {
    private int[] order = new int[64];
    private int[] merged = new int[64];

    /**
     * The indices of {@code values[0, count)}, of which none is NaN, greatest value first; of equal values the first comes
     * first. Scratch: overwritten by the next call.
     */
    public int[] of(double[] values, int count) {
        if (count > order.length) {
            order = new int[count * 2];
            merged = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int run = 1; run < count; run *= 2) {
            for (int from = 0; from < count; from += 2 * run) {
                merge(values, from, Math.min(from + run, count), Math.min(from + 2 * run, count));
            }
            int[] next = merged;
            merged = order;
            order = next;
        }
        return order;
    }

    /** Merges the sorted runs {@code [from, middle)} and {@code [middle, to)}. */
    private void merge(double[] values, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || left < middle && values[order[left]] >= values[order[right]];
            merged[i] = takeLeft ? order[left++] : order[right++];
        }
    }
}
