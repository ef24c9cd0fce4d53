package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * View v of a row takes unit v of those of weight above 0, in the order of the text, and nothing else, whatever the budget:
 * each is predicted once from all others. Views beyond the last unit are given up, and so are all views of a row with more
 * units than views.
 */
public final class LeaveOneOut implements Sampler {
    public LeaveOneOut(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        int wanted = row.view() % row.views();
        int seen = 0;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0 && seen++ == wanted) {
                out.select(u);
            }
        }
        if (seen > row.views()) {
            out.giveUp("more units than views to leave each out once");
        } else if (wanted >= seen) {
            out.giveUp("a view beyond the row's last unit");
        }
    }

    @Override
    public String toString() {
        return "leave-one-out";
    }
}
