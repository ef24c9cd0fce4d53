package dev.lacuna.masking;

import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/** What the steps of a chain have left behind in a row: which subwords some step changed or had in a unit. */
final class Trail {
    private boolean[] inUnit = new boolean[0];
    /** Original position of each position of the row as it is now, -1 where none. */
    private int[] sources = new int[0];

    private MaskedExample changed;

    /** Starts with an untouched row of {@code size}. */
    void start(int size) {
        if (size > inUnit.length) {
            inUnit = new boolean[size * 2];
        }
        Arrays.fill(inUnit, 0, size, false);
        ensureSources(size);
        Arrays.setAll(sources, p -> p);
    }

    private void ensureSources(int size) {
        if (size > sources.length) {
            sources = new int[size * 2];
        }
    }

    /**
     * Notes what a step did.
     *
     * @param units its units, in positions of the row as it found it
     */
    void follow(UnitList units, MaskedExample out) {
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); i < units.end(u); i++) {
                int source = sources[units.position(i)];
                if (source >= 0) {
                    inUnit[source] = true;
                }
            }
        }
        ensureSources(out.size());
        System.arraycopy(out.sources(), 0, sources, 0, out.size());
        changed = out;
    }

    /** Whether some step so far touched what stands at {@code position} now. */
    boolean isTouched(int position) {
        int source = sources[position];
        return source < 0 || inUnit[source] || changed.fates()[source] != MaskedExample.UNTOUCHED;
    }
}
