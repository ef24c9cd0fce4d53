package dev.lacuna.masking.weights;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.List;

/**
 * Weights from a statistic: what a table says of a unit's subwords, words or parts of speech, then the steps of the argument
 * {@code then}, one after another, over the units of the row ({@link Steps}). What comes out below 0 or undefined is 0.
 */
public final class StatisticWeights implements Weights {
    /** Nothing weighs more, so that sums and products of weights stay finite. */
    private static final double MOST = 1e100;

    private final String source;
    private final UnitValues values;
    private final List<RowStep> then;

    /** @param source name and arguments that say where the values come from, for the identity */
    StatisticWeights(PieceSpec spec, String source, UnitValues values, MaskingTables tables) {
        this.source = source;
        this.values = values;
        then = Steps.ofRows(spec.named().getOrDefault("then", ""), tables);
    }

    @Override
    public void weigh(Row row, UnitList units, double[] weights) {
        values.read(row.sequence(), units, weights);
        for (int s = 0; s < then.size(); s++) {
            then.get(s).apply(row, units, weights);
        }
        for (int u = 0; u < units.size(); u++) {
            weights[u] = weights[u] > 0 ? Math.min(weights[u], MOST) : 0;
        }
    }

    @Override
    public String toString() {
        return source + ", " + values + (then.isEmpty() ? "" : ", then=" + Steps.join(then)) + ")";
    }
}
