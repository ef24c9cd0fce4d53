package dev.lacuna.statistics.keyphrase;

/** Levenshtein distance, as far as it matters. Holds scratch, so one instance serves one thread. */
final class EditDistance {
    private int[] row = new int[64];

    /** Whether {@code a} becomes {@code b} by at most {@code limit} insertions, deletions and replacements. */
    boolean isAtMost(int limit, int[] a, int[] b) {
        if (Math.abs(a.length - b.length) > limit) {
            return false;
        }
        if (b.length >= row.length) {
            row = new int[b.length * 2];
        }
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            if (next(i, a[i - 1], b) > limit) {
                return false;
            }
        }
        return row[b.length] <= limit;
    }

    /** Goes from row i − 1 to row i of the table, whose character is {@code c}; returns the least distance in it. */
    private int next(int i, int c, int[] b) {
        int diagonal = row[0];
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.length; j++) {
            int replaced = diagonal + (c == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
