package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.masking.weights.Weights;
import java.util.Arrays;
import java.util.Map;

/**
 * 1 for units that pass, 0 for others: what may be drawn at all. A position passes that meets every condition, a unit
 * whose positions pass, {@code of=all} of them or {@code of=any}.
 *
 * <p>Conditions: {@code tags=NOUN|VERB} and {@code not-tags} by part of speech; {@code list=FILE} and {@code not-list}
 * by whether a word is part of an entry of a list; {@code min-frequency} and {@code max-frequency} by occurrences in
 * the corpus, {@code min-rank} and {@code max-rank} by the place among its words, 1 being the most frequent; {@code
 * punctuation=no|only}; {@code side=first|second|both} of a pair; {@code
 * equal-to-second=yes|no} in the first text where the subword at the same place of the second is the same, or is not; {@code
 * between=[A]|[B]} inside marker tokens; {@code
 * prefix=0.5} behind a prefix of the row whose share of it is drawn, uniform on 0 to 0.5; {@code untouched=yes} where
 * no earlier step of a chain changed anything or had a unit.
 */
public final class Gate implements Weights {
    private final Map<String, Condition> conditions;
    private final String identity;
    private final boolean any;
    private boolean[] passes = new boolean[0];

    public Gate(PieceSpec spec, MaskingTables tables) {
        conditions = Conditions.of(spec, tables);
        any = spec.choice("of", "all", "any").equals("any");
        identity = "gate(" + String.join(", ", conditions.keySet()) + ", of=" + (any ? "any" : "all") + ")";
    }

    @Override
    public void weigh(Row row, UnitList units, double[] weights) {
        int size = row.sequence().size();
        if (size > passes.length) {
            passes = new boolean[size * 2];
        }
        Arrays.fill(passes, 0, size, true);
        for (Condition condition : conditions.values()) {
            condition.narrow(row, passes);
        }
        for (int u = 0; u < units.size(); u++) {
            weights[u] = passes(units, u) ? 1 : 0;
        }
    }

    private boolean passes(UnitList units, int unit) {
        for (int i = units.start(unit); i < units.end(unit); i++) {
            if (passes[units.position(i)] == any) {
                return any;
            }
        }
        return !any;
    }

    @Override
    public String toString() {
        return identity;
    }
}
