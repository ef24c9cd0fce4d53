package dev.lacuna.masking.sampler;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;

/**
 * Selects units independently with chances that follow their weights and whose mean is the budget's share m (Kosmopoulou et al.
 * 2025, arXiv 2509.05056). Weights g become w = ((g − min) / (max − min + 1e-8))^power over the row; with μ the mean of w,
 *
 * <pre>P = w · m / (μ + 1e-8) if μ &gt; m, else 1 − (1 − w) · (1 − m) / (1 − μ + 1e-8)</pre>
 *
 * <p>which lie in [0, 1]. Units of weight 0 are never drawn and count nowhere; longer units count in the mean by their
 * subwords.
 */
public final class MatchedBernoulli extends RatedSampler {
    private static final double TINY = 1e-8;

    private final double power;
    private final Vocabulary vocabulary;
    /** Weights by id where those of special tokens count, as in the released code; else null. */
    private final double[] tokenWeights;

    private double min;
    private double max;
    private double sum;
    private double count;

    /** {@code matched-bernoulli(power=0.02, specials=exclude)}; {@code specials=include} as released. */
    public MatchedBernoulli(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "power", "specials");
        power = spec.number("power", 0.02, 0, 100);
        vocabulary = tables.vocabulary();
        tokenWeights = spec.choice("specials", "exclude", "include").equals("include")
                ? tables.subwords("subword-weights", "rank_frequency")
                : null;
    }

    @Override
    void rate(Row row, UnitList units, double[] weights, double share, double[] rates) {
        measureRange(row, units, weights);
        shapeAll(row, units, weights, rates);
        double mean = count == 0 ? 0 : sum / count;
        for (int u = 0; u < units.size(); u++) {
            rates[u] = chance(rates[u], mean, share);
        }
    }

    private static double chance(double w, double mean, double m) {
        return mean > m ? w * m / (mean + TINY) : 1 - (1 - w) * (1 - m) / (1 - mean + TINY);
    }

    private double shape(double weight) {
        return StrictMath.pow((weight - min) / (max - min + TINY), power);
    }

    /** Finds the least and the greatest weight. */
    private void measureRange(Row row, UnitList units, double[] weights) {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0) {
                widen(weights[u]);
            }
        }
        for (int p = 0; tokenWeights != null && p < row.sequence().size(); p++) {
            int id = row.sequence().ids()[p];
            if (vocabulary.isSpecial(id)) {
                widen(tokenWeights[id]);
            }
        }
    }

    private void widen(double weight) {
        min = Math.min(min, weight);
        max = Math.max(max, weight);
    }

    /** Shapes the weights into {@code shaped}, and adds up what the mean is made of. */
    private void shapeAll(Row row, UnitList units, double[] weights, double[] shaped) {
        sum = 0;
        count = 0;
        for (int u = 0; u < units.size(); u++) {
            if (weights[u] > 0) {
                shaped[u] = shape(weights[u]);
                sum += units.length(u) * shaped[u];
                count += units.length(u);
            }
        }
        for (int p = 0; tokenWeights != null && p < row.sequence().size(); p++) {
            int id = row.sequence().ids()[p];
            if (vocabulary.isSpecial(id)) {
                sum += shape(tokenWeights[id]);
                count++;
            }
        }
    }

    @Override
    public String toString() {
        return "matched-bernoulli(power=" + power + ", specials=" + (tokenWeights == null ? "exclude" : "include")
                + ")";
    }
}
