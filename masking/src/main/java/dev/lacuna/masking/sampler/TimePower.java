package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * A noise schedule for each unit, of which its weight w is the exponent: at the row's time t it is selected with probability
 * m · t^(w − 1), where m is the budget's share. With a log-linear schedule that is (1 − ε) t^w, GenMD4 (Shi et al. 2024, arXiv
 * 2406.04329), and a unit's loss weighs −α'/(1 − α) = w / t. Units of weight 0 are never selected.
 */
public final class TimePower extends RatedSampler {
    public TimePower(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    void rate(Row row, UnitList units, double[] weights, double share, double[] rates) {
        double log = StrictMath.log(row.t());
        for (int u = 0; u < units.size(); u++) {
            rates[u] = share * StrictMath.exp((weights[u] - 1) * log);
        }
    }

    @Override
    void selected(Row row, int unit, double weight, Selection out) {
        out.weigh(unit, weight / row.t());
    }

    @Override
    public String toString() {
        return "time-power";
    }
}
