package dev.lacuna.tokenization.normalize;

import java.util.Arrays;

/**
 * Decomposes, reorders and composes one stretch of a text at a time (Unicode Standard, section 3.11). Scratch for one text.
 * Positions keep their place in the original when marks are reordered, so places never run backwards.
 */
final class Recomposer {
    private final NormalizedText text;
    private final FormTables tables;
    private int[] codePoints = new int[32];
    private int[] classes = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;

    Recomposer(NormalizedText text, FormTables tables) {
        this.text = text;
        this.tables = tables;
    }

    /** Appends the normal form of the old text's {@code [from, to)}, a stretch that is normalized by itself. */
    void rewrite(int from, int to) {
        size = 0;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            decompose(c, text.start(i), text.end(i));
            i += Character.charCount(c);
        }
        reorder();
        if (tables.composes()) {
            compose();
        }
        int end = 0;
        for (int i = 0; i < size; i++) {
            end = Math.max(end, ends[i]);
            text.append(codePoints[i], starts[i], end);
        }
    }

    private void decompose(int c, int start, int end) {
        String decomposition = tables.decomposition(c);
        if (decomposition == null) {
            add(c, start, end);
            return;
        }
        for (int i = 0; i < decomposition.length(); ) {
            int part = decomposition.codePointAt(i);
            add(part, start, end);
            i += Character.charCount(part);
        }
    }

    private void add(int c, int start, int end) {
        if (size == codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, size * 2);
            classes = Arrays.copyOf(classes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        codePoints[size] = c;
        classes[size] = tables.combiningClass(c);
        starts[size] = start;
        ends[size++] = end;
    }

    /** Sorts each run of marks by combining class, keeping the order within a class. */
    private void reorder() {
        for (int i = 1; i < size; i++) {
            int c = codePoints[i];
            int combiningClass = classes[i];
            int at = i;
            while (combiningClass != 0 && at > 0 && classes[at - 1] > combiningClass) {
                codePoints[at] = codePoints[at - 1];
                classes[at] = classes[at - 1];
                at--;
            }
            codePoints[at] = c;
            classes[at] = combiningClass;
        }
    }

    private void compose() {
        int starter = -1;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            // A mark is blocked from the starter by one of its own class or a higher one, and by another starter.
            boolean blocked = starter < kept - 1 && classes[kept - 1] >= classes[i];
            int composite = starter < 0 || blocked ? -1 : tables.compose(codePoints[starter], codePoints[i]);
            if (composite >= 0) {
                codePoints[starter] = composite;
                ends[starter] = ends[i];
                continue;
            }
            if (classes[i] == 0) {
                starter = kept;
            }
            keep(i, kept++);
        }
        size = kept;
    }

    private void keep(int from, int to) {
        codePoints[to] = codePoints[from];
        classes[to] = classes[from];
        starts[to] = starts[from];
        ends[to] = ends[from];
    }
}
