package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a diffusion of masks and uniform noise learns: every subword, noise or not, each with a weight that hangs on whether a
 * mask, the original or another subword stands there (von Rütte et al. 2025, GIDD with γ = 1, arXiv 2503.04482). With c = (1 −
 * t)/α − 1, c' = c (1 − 2t) / (2t(1 − t)) and N subwords that can be noise, the evidence bound has
 *
 * <pre>mask 1 / (t(1−t))   other (c + (1−t)c') / ((1−t)c)   original (c + (1−t)c') / N / ((1−t)(1 − t + c/N))</pre>
 *
 * <p>and the dynamic weights, which train better, 2, 1, and min(2, B / (N+1) · exp(s/2)) with B = c / √(t(1−t)) and s =
 * sigmoid(−t).
 */
public final class HybridTargets implements Targets {
    private final boolean bound;
    private final Vocabulary vocabulary;
    private final int noiseSubwords;

    /** {@code hybrid-diffusion(weights=dynamic|bound)}. */
    public HybridTargets(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "weights");
        bound = spec.choice("weights", "dynamic", "bound").equals("bound");
        this.vocabulary = vocabulary;
        int ordinary = 0;
        for (int id = 0; id < vocabulary.size(); id++) {
            ordinary += vocabulary.isSpecial(id) ? 0 : 1;
        }
        noiseSubwords = ordinary;
    }

    @Override
    public Set<Column> columns() {
        return EnumSet.of(Column.LABELS, Column.LOSS_WEIGHTS, Column.T, Column.ALPHA);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        out.scalar(Column.T, row.t());
        out.scalar(Column.ALPHA, row.alpha());
        Weights weights = bound ? bound(row.t(), row.alpha()) : dynamic(row.t(), row.alpha());
        Floats column = out.floats(Column.LOSS_WEIGHTS);
        column.fill(out.size(), 0);
        for (int u = 0; u < units.size(); u++) {
            MaskedTokens.label(row, units, u, out);
            for (int i = units.start(u); i < units.end(u); i++) {
                int p = units.position(i);
                column.set(p, (float) weights.of(out.inputIds()[p], out.labels()[p], vocabulary));
            }
        }
    }

    /** A row's weights by what stands at a position. */
    private record Weights(double mask, double other, double original) {
        double of(int id, int label, Vocabulary vocabulary) {
            return id == vocabulary.specialTokens().mask() ? mask : id == label ? original : other;
        }
    }

    private Weights bound(double t, double alpha) {
        double c = (1 - t) / alpha - 1;
        double noisier = c + (1 - t) * c * (1 - 2 * t) / (2 * t * (1 - t));
        double each = c / noiseSubwords;
        return new Weights(
                1 / (t * (1 - t)), noisier / ((1 - t) * c), noisier / noiseSubwords / ((1 - t) * (1 - t + each)));
    }

    private Weights dynamic(double t, double alpha) {
        double b = ((1 - t) / alpha - 1) / Math.sqrt(t * (1 - t));
        double sigmoid = 1 / (1 + StrictMath.exp(t));
        return new Weights(2, 1, Math.min(2, b / (noiseSubwords + 1) * StrictMath.exp(sigmoid / 2)));
    }

    @Override
    public String toString() {
        return "hybrid-diffusion(weights=" + (bound ? "bound" : "dynamic") + ")";
    }
}
