package dev.lacuna.masking.corruption;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/** The runs of neighbouring positions that selected units are made of. Reused from row to row. */
final class UnitRuns {
    private static final int NONE = -1;
    private static final int INSIDE = -2;

    private int[] unitAt = new int[0];
    private int size;

    /** @param byWord whether a run also ends with a word */
    void read(Sequence sequence, UnitList units, Selection selection, boolean byWord) {
        size = sequence.size();
        if (size > unitAt.length) {
            unitAt = new int[size * 2];
        }
        Arrays.fill(unitAt, 0, size, NONE);
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                int position = units.position(i);
                boolean continues = i > units.start(u)
                        && units.position(i - 1) == position - 1
                        && !(byWord && Arrays.binarySearch(sequence.wordStarts(), position) >= 0);
                unitAt[position] = continues ? INSIDE : u;
            }
        }
    }

    /** The unit of which a run starts at {@code position}, negative where none does. */
    int unitAt(int position) {
        return unitAt[position];
    }

    /** The position after the run that starts at {@code position}. */
    int end(int position) {
        int end = position + 1;
        while (end < size && unitAt[end] == INSIDE) {
            end++;
        }
        return end;
    }
}
