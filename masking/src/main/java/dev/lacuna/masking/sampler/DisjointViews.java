package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.budget.Budget;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * Masks of a row's views that overlap no more than they must (Ma et al., DMJD, IEEE Transactions on Multimedia 2023,
 * arXiv 2301.00230): each view takes m subwords, the budget, and together they take {@code union} of the row, as far as
 * the views suffice. All units are put into one order that the views share, and view v of k takes a window of it: of
 * its first M = min(union · n, k · m) subwords those from v (M − m) / (k − 1) on. With two views this is DMJD's draw:
 * what the first left visible first, the rest from what it masked.
 *
 * <ul>
 *   <li>{@code overlap=false}: windows from v · m on, cut at union · n: disjoint groups, the last of which may be
 *       short, as where more is predicted than corrupted (Wettig et al., Should You Mask 15%?, 2023)
 *   <li>{@code order=text}: stretches of the text; with a budget of one subword, each view leaves out one unit
 *   <li>{@code order=golden}: windows spread evenly over the row
 *   <li>{@code order=dilated}: view v takes every s-th unit from v mod s on, s being rint(n / m)
 * </ul>
 *
 * <p>A unit belongs to the window that its first subword falls into, so units longer than a subword may exceed the
 * budget.
 */
public final class DisjointViews implements Sampler {
    private final double union;
    private final String order;
    private final boolean overlap;
    private final UnitOrder units = new UnitOrder();

    /** {@code disjoint-views(union=1, order=random, overlap=true)}. */
    public DisjointViews(PieceSpec spec) {
        spec.allow(1, "union", "order", "overlap");
        union = spec.number(0, "union", 1, 0, 1);
        order = spec.choice("order", "random", "text", "golden", "dilated");
        overlap = spec.choice("overlap", "true", "false").equals("true");
    }

    @Override
    public void draw(Row row, UnitList list, double[] weights, double budget, Selection out) {
        units.fill(order.equals("dilated") ? "text" : order, row.shared(), list, weights);
        int each = Math.min(Budget.whole(budget), units.subwords());
        int view = row.view() % row.views();
        if (each == 0) {
            return;
        }
        if (order.equals("dilated")) {
            int step = Math.max(1, (int) Math.rint((double) units.subwords() / each));
            for (int i = view % step; i < units.size(); i += step) {
                out.select(units.unit(i));
            }
            return;
        }
        int all = Math.max(each, (int) Math.rint(union * units.subwords()));
        int from = overlap ? start(view, row.views(), each, all) : Math.min(all, view * each);
        selectWindow(from, Math.min(all, from + each), out);
    }

    private static int start(int view, int views, int each, int all) {
        long covered = Math.min(all, (long) views * each);
        return views == 1 ? 0 : (int) Math.rint((double) view * (covered - each) / (views - 1));
    }

    private void selectWindow(int from, int to, Selection out) {
        for (int i = 0; i < units.size() && units.offset(i) < to; i++) {
            if (units.offset(i) >= from) {
                out.select(units.unit(i));
            }
        }
    }

    @Override
    public String toString() {
        return "disjoint-views(union=" + union + ", order=" + order + ", overlap=" + overlap + ")";
    }
}
