package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a masked diffusion learns: the original subword at every selected position, and the weight of the loss. The loss of a row
 * is that weight times the sum over its labels, divided by the number of its subwords, labelled or not.
 */
public final class DiffusionTargets implements Targets {
    private final boolean all;
    private final Weight weight;

    /** Where the weight is from. */
    private enum Weight {
        /** The row's time, see {@link Row#lossWeight}. */
        TIME,
        /** The number n of selected among L subwords: t = n / L, α = 1 − t, weight L / n; 0 where none is. */
        COUNT,
        /** Each unit's own, see {@link Selection#lossWeight}; in {@link Column#LOSS_WEIGHTS}. */
        UNIT,
        /** Other pieces. */
        NONE
    }

    /** {@code diffusion(weight=time|count|unit|none, labels=masked|all)}. */
    public DiffusionTargets(PieceSpec spec) {
        spec.allow(0, "weight", "labels");
        all = spec.choice("labels", "masked", "all").equals("all");
        weight = switch (spec.choice("weight", "time", "count", "unit", "none")) {
            case "count" -> Weight.COUNT;
            case "unit" -> Weight.UNIT;
            case "none" -> Weight.NONE;
            default -> Weight.TIME;
        };
    }

    @Override
    public Set<Column> columns() {
        return switch (weight) {
            case TIME, COUNT -> EnumSet.of(Column.LABELS, Column.T, Column.ALPHA, Column.LOSS_WEIGHT);
            case UNIT -> EnumSet.of(Column.LABELS, Column.T, Column.ALPHA, Column.LOSS_WEIGHTS);
            case NONE -> EnumSet.of(Column.LABELS);
        };
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        for (int u = 0; u < units.size(); u++) {
            if (all || selection.isSelected(u)) {
                MaskedTokens.label(row, units, u, out);
            }
        }
        switch (weight) {
            case TIME -> weigh(row.t(), row.alpha(), row.lossWeight(), out);
            case COUNT -> weighByCount(units.share(selection.subwords(units)), out);
            case UNIT -> weighUnits(row, units, selection, out);
            case NONE -> {}
        }
    }

    private static void weigh(double t, double alpha, double lossWeight, MaskedExample out) {
        out.scalar(Column.T, t);
        out.scalar(Column.ALPHA, alpha);
        out.scalar(Column.LOSS_WEIGHT, lossWeight);
    }

    private static void weighByCount(double share, MaskedExample out) {
        weigh(share, 1 - share, share > 0 ? 1 / share : 0, out);
    }

    private static void weighUnits(Row row, UnitList units, Selection selection, MaskedExample out) {
        weigh(row.t(), row.alpha(), 0, out);
        Floats weights = out.floats(Column.LOSS_WEIGHTS);
        weights.fill(out.size(), 0);
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                weights.set(units.position(i), (float) selection.lossWeight(u));
            }
        }
    }

    @Override
    public String toString() {
        return "diffusion(weight=" + weight.name().toLowerCase(Locale.ROOT) + ", labels=" + (all ? "all" : "masked")
                + ")";
    }
}
