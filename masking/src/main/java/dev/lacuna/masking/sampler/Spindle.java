package dev.lacuna.masking.sampler;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;

/**
 * The spindle schedule of DiffusionBERT (He et al. 2023, arXiv 2211.15029): at noise m, the budget's share, a unit stays with
 * probability 1 − m + λ sin(πm) · d. As the code has it, weights are log frequencies v and d = v − mean(v), cut to [0, 0.999];
 * as the paper has it, they are informations H, and d = Σ H / (n · H) − 1, cut to [0, 1]. Either way what is rare goes first.
 *
 * <p>Without a cut the mean is m; with λ = 0.3 the code's form is cut only near m = 0, by 0.999. Units of
 * weight 0 are never drawn and count nowhere, so where v can be 0 it needs a constant on top, which the code's form does not see;
 * n and the means count units.
 */
public final class Spindle extends RatedSampler {
    private final double lambda;
    private final boolean asPaper;

    /** {@code spindle(lambda=0.3, form=code)}; for {@code form=paper} weights are informations. */
    public Spindle(PieceSpec spec) {
        spec.allow(0, "lambda", "form");
        lambda = spec.number("lambda", 0.3, 0, 1);
        asPaper = spec.choice("form", "code", "paper").equals("paper");
    }

    @Override
    void rate(Row row, UnitList units, double[] weights, double share, double[] rates) {
        double bulge = lambda * StrictMath.sin(Math.PI * share);
        double mean = mean(units, weights);
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0) {
                rates[u] = 1 - stay(1 - share, bulge, weights[u], mean);
            }
        }
    }

    private double stay(double clean, double bulge, double weight, double mean) {
        double apart = asPaper ? mean / weight - 1 : weight - mean;
        return Math.max(0, Math.min(asPaper ? 1 : 0.999, clean + bulge * apart));
    }

    private static double mean(UnitList units, double[] weights) {
        double sum = 0;
        int drawable = 0;
        for (int u = 0; u < units.size(); u++) {
            sum += weights[u];
            drawable += weights[u] > 0 ? 1 : 0;
        }
        return drawable == 0 ? 0 : sum / drawable;
    }

    @Override
    public String toString() {
        return "spindle(lambda=" + lambda + ", form=" + (asPaper ? "paper" : "code") + ")";
    }
}
