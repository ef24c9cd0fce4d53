package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * A noise schedule for each unit, of which its weight w is the exponent: at the row's time t it is selected with probability
 * m · t^(w − 1), where m is the budget's share. With a log-linear schedule that is (1 − ε) t^w, GenMD4 (Shi et al. 2024, arXiv
 * 2406.04329), and a unit's loss weighs −α'/(1 − α) = w / t. Units of weight 0 are never selected.
 */
public final class TimePower implements Sampler {
    public TimePower(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void draw(Row row, UnitList units, double[] weights, double budget, Selection out) {
        double t = row.t();
        double share = units.share(budget);
        KeyedRandom random = row.random();
        for (int u = 0; u < units.size(); u++) {
            double die = random.nextDouble();
            if (weights[u] > 0 && die < share * StrictMath.pow(t, weights[u] - 1)) {
                out.select(u);
                out.weigh(u, weights[u] / t);
            }
        }
    }

    @Override
    public String toString() {
        return "time-power";
    }
}
