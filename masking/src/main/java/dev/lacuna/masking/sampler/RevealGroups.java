package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Groups of a row revealed one after another in an order the views share (Mentzer et al., M2T, ICCV 2023, arXiv
 * 2304.07313): in view v the groups before v are visible, group v is masked and asked for, and the groups behind it are
 * masked only. Of k views and a budget of M subwords group v is those from M (v/k)^growth to M ((v+1)/k)^growth of the
 * order, and at least one while there are any.
 */
public final class RevealGroups implements Sampler {
    private final String order;
    private final double growth;
    private final UnitOrder units = new UnitOrder();

    /** {@code reveal-groups(order=golden, growth=1)}. */
    public RevealGroups(PieceSpec spec) {
        spec.allow(0, "order", "growth");
        order = spec.choice("order", "golden", "random", "text");
        growth = spec.number(0, "growth", 1, 0.1, 10);
    }

    @Override
    public void draw(Row row, UnitList list, double[] weights, double budget, Selection out) {
        units.fill(order, row.shared(), list, weights);
        int all = Math.min(Budget.whole(budget), units.subwords());
        int view = row.view() % row.views();
        int from = start(view, row.views(), all);
        int to = start(view + 1, row.views(), all);
        for (int i = 0; i < units.size() && units.offset(i) < all; i++) {
            if (units.offset(i) >= from) {
                out.select(units.unit(i));
                if (units.offset(i) >= to) {
                    out.hide(units.unit(i));
                }
            }
        }
    }

    /** Subwords of the order in front of group {@code group}. */
    private int start(int group, int groups, int all) {
        // StrictMath, because Math.pow may differ in the last bit from one processor to another.
        double share = StrictMath.pow((double) group / groups, growth);
        return Math.min(all, Math.max(group, (int) Math.rint(all * share)));
    }

    @Override
    public String toString() {
        return "reveal-groups(order=" + order + ", growth=" + growth + ")";
    }
}
