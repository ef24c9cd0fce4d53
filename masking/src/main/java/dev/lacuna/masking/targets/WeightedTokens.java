package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Masked language modelling with a weight in the loss for every label: {@code weight} at selected positions, {@code rest} at
 * others. {@code on=all} labels every position that holds or held a subword of the row, selected or not. A {@code class}
 * above 0 is written to {@code token_classes} at selected positions, where others have 0. Of several in a chain each adds
 * its own to what the ones before have written.
 *
 * <p>{@code softmax=a|b} makes the weight 1 + exp(a) / (exp(a) + exp(b)), as the losses of MSLM have it (Abaho et al. 2024).
 */
public final class WeightedTokens implements Targets {
    private final double weight;
    private final double rest;
    private final boolean onAll;
    private final int number;

    /** {@code weighted-mlm(weight=1, rest=0, on=selected, class=0)}. */
    public WeightedTokens(PieceSpec spec) {
        spec.allow(0, "weight", "rest", "on", "class", "softmax");
        double[] scores = spec.numbers("softmax", null);
        if (scores != null && scores.length != 2) {
            throw new UserException("Cannot read recipe: softmax of weighted-mlm takes two numbers (" + spec + ")");
        }
        weight = scores == null
                ? spec.number(0, "weight", 1, 0, 1e6)
                : 1 + 1 / (1 + StrictMath.exp(scores[1] - scores[0]));
        rest = spec.number(0, "rest", 0, 0, 1e6);
        onAll = spec.choice("on", "selected", "all").equals("all");
        number = spec.whole(0, "class", 0, 0, 1000);
    }

    @Override
    public Set<Column> columns() {
        Set<Column> columns = EnumSet.of(Column.LABELS, Column.LOSS_WEIGHTS);
        if (number > 0) {
            columns.add(Column.TOKEN_CLASSES);
        }
        return columns;
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        open(row, out);
        int[] originals = row.original().ids();
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                int position = units.position(i);
                out.label(position, originals[out.sources()[position]]);
                out.floats(Column.LOSS_WEIGHTS).set(position, (float) weight);
                if (number > 0) {
                    out.ints(Column.TOKEN_CLASSES).set(position, number);
                }
            }
        }
    }

    /** Makes room in all columns, unless an earlier step of a chain has, and labels what is labelled anyway. */
    private void open(Row row, MaskedExample out) {
        out.openLabels();
        if (out.floats(Column.LOSS_WEIGHTS).size() != out.size()) {
            out.floats(Column.LOSS_WEIGHTS).fill(out.size(), (float) rest);
        }
        if (number > 0 && out.ints(Column.TOKEN_CLASSES).size() != out.size()) {
            out.ints(Column.TOKEN_CLASSES).fill(out.size(), 0);
        }
        for (int p = 0; onAll && p < out.size(); p++) {
            if (out.sources()[p] >= 0) {
                out.label(p, row.original().ids()[out.sources()[p]]);
            }
        }
    }

    @Override
    public String toString() {
        return "weighted-mlm(weight=" + weight + ", rest=" + rest + ", on=" + (onAll ? "all" : "selected") + ", class="
                + number + ")";
    }
}
