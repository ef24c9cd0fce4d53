package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import java.util.Arrays;

/** Conditions on where a position stands. */
final class Places {
    private Places() {}

    /** The {@code first}, the {@code second} text of a pair, or {@code both}; a row that is none has a first text only. */
    static Condition side(String side) {
        return (row, passes) -> {
            int start = row.sequence().notes().secondStart();
            int size = row.sequence().size();
            int border = start < 0 ? size : start;
            switch (side) {
                case "first" -> Arrays.fill(passes, border, size, false);
                case "second" -> Arrays.fill(passes, 0, border, false);
                default -> {
                    // Only pairs come here.
                }
            }
        };
    }

    /** Positions of the first text that have, or have not, the same subword as their counterpart in the second. */
    static Condition equalToSecond(boolean wanted) {
        return (row, passes) -> {
            Sequence pair = row.sequence();
            int first = pair.documentStarts()[0];
            int second = pair.notes().secondStart();
            for (int p = 0; p < pair.size(); p++) {
                boolean inFirst = p >= first && p < second - 1;
                int counterpart = second + p - first;
                boolean equal = inFirst && counterpart < pair.size() - 1 && pair.ids()[p] == pair.ids()[counterpart];
                passes[p] &= inFirst && equal == wanted;
            }
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
