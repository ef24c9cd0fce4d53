package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.masking.weights.WeightKinds;
import dev.lacuna.masking.weights.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A weight of the row's loss: the mean over its units of any weights that recipes can name, {@code row-weight(by=word-column,
 * table=surprisal, column=surprisal)}; 0 for a row without units. Labels are another target's.
 */
public final class RowWeight implements Targets {
    private final Weights weights;
    private double[] ofUnits = new double[64];

    public RowWeight(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, spec.named().keySet().toArray(String[]::new));
        Map<String, String> arguments = new LinkedHashMap<>(spec.named());
        arguments.remove("by");
        weights = WeightKinds.of(List.of(new PieceSpec(spec.text("by"), List.of(), arguments)), tables);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LOSS_WEIGHT);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        if (units.size() > ofUnits.length) {
            ofUnits = new double[units.size() * 2];
        }
        weights.weigh(row, units, ofUnits);
        double sum = 0;
        for (int u = 0; u < units.size(); u++) {
            sum += ofUnits[u];
        }
        out.scalar(Column.LOSS_WEIGHT, units.size() == 0 ? 0 : sum / units.size());
    }

    @Override
    public String toString() {
        return "row-weight(by " + weights + ")";
    }
}
