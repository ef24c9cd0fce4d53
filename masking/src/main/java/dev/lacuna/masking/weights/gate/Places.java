package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.Row;
import java.util.Arrays;

/** Conditions on where a position stands. */
final class Places {
    private Places() {}

    /** The first or the second text of a pair; a row that is none has a first text only. */
    static Condition side(boolean second) {
        return (row, passes) -> {
            int start = row.sequence().notes().secondStart();
            int size = row.sequence().size();
            int border = start < 0 ? size : start;
            Arrays.fill(passes, second ? 0 : border, second ? border : size, false);
        };
    }

    /** Behind a prefix of u of the row's positions, rounded down, u uniform on (0, most). */
    static Condition behindPrefix(double most) {
        return (row, passes) -> {
            int prefix =
                    (int) (row.random().nextDouble() * most * row.sequence().size());
            Arrays.fill(passes, 0, prefix, false);
        };
    }

    /** See {@link Row#isTouched}. */
    static void untouched(Row row, boolean[] passes) {
        for (int p = 0; p < row.sequence().size(); p++) {
            passes[p] &= !row.isTouched(p);
        }
    }
}
