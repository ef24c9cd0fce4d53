package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * Masked language modelling: the original subword at every selected position, kept ones included.
 *
 * <p>{@code subset=0.375} labels that share of the selected positions, any such subset alike likely: more is corrupted
 * than predicted (Wettig et al., Should You Mask 15%?, 2023; VideoMAE V2). {@code of=asked} labels the units that the
 * sampler asks for in this view, and not those it only hides; {@code of=all} all units, what is visible too.
 */
public final class MaskedTokens implements Targets {
    private final double subset;
    private final String of;

    /** {@code mlm(subset=1, of=selected)}. */
    public MaskedTokens(PieceSpec spec) {
        spec.allow(0, "subset", "of");
        subset = spec.number(0, "subset", 1, 0, 1);
        of = spec.choice("of", "selected", "asked", "all");
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        int left = subset < 1 ? positions(units, selection) : 0;
        int wanted = Budget.whole(subset * left);
        for (int u = 0; u < units.size(); u++) {
            if (!isLabelled(selection, u)) {
                continue;
            }
            for (int i = units.start(u); i < units.end(u); i++) {
                if (subset == 1) {
                    label(row, units.position(i), out);
                } else if (row.random().nextInt(left--) < wanted) {
                    label(row, units.position(i), out);
                    wanted--;
                }
            }
        }
    }

    /** Labels the positions of {@code unit} with their original subwords. */
    static void label(Row row, UnitList units, int unit, MaskedExample out) {
        for (int i = units.start(unit); i < units.end(unit); i++) {
            label(row, units.position(i), out);
        }
    }

    private static void label(Row row, int position, MaskedExample out) {
        out.label(position, row.original().ids()[out.sources()[position]]);
    }

    private int positions(UnitList units, Selection selection) {
        int positions = 0;
        for (int u = 0; u < units.size(); u++) {
            positions += isLabelled(selection, u) ? units.length(u) : 0;
        }
        return positions;
    }

    private boolean isLabelled(Selection selection, int unit) {
        return switch (of) {
            case "asked" -> selection.isAsked(unit);
            case "all" -> true;
            default -> selection.isSelected(unit);
        };
    }

    @Override
    public String toString() {
        boolean selected = of.equals("selected");
        String arguments = (subset < 1 ? "subset=" + subset : "")
                + (subset < 1 && !selected ? ", " : "")
                + (selected ? "" : "of=" + of);
        return arguments.isEmpty() ? "mlm" : "mlm(" + arguments + ")";
    }
}
