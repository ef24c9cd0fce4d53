package dev.lacuna.masking.sampler;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Noise of the row's own colour, for text what Bhowmik et al. (2025, arXiv 2503.16311) choose by hand for video and
 * audio: x(0) = e(0), x(i) = ρ x(i−1) + √(1−ρ²) e(i), e white, where ρ is the correlation in this row of neighbouring
 * units' log frequency, s(u) = ln(1 + totalTermFreq) averaged over the unit's subwords: ρ = Σ (s(i)−s̄)(s(i+1)−s̄) / Σ
 * (s(i)−s̄)², 0 where all are alike. So noise has the same correlation of neighbours as the row.
 */
final class FittedNoise implements Noise {
    private final double[] logFrequency;
    private double[] signal = new double[64];

    FittedNoise(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "colour");
        double[] counts = tables.subwords("subwords", "total_term_freq");
        logFrequency = new double[counts.length];
        for (int id = 0; id < counts.length; id++) {
            logFrequency[id] = counts[id] > 0 ? StrictMath.log1p(counts[id]) : 0;
        }
    }

    @Override
    public void fill(Row row, UnitList units, int[] candidates, int size, double[] values) {
        if (size > signal.length) {
            signal = new double[size * 2];
        }
        for (int i = 0; i < size; i++) {
            signal[i] = signal(row.sequence().ids(), units, candidates[i]);
        }
        double kept = correlation(signal, size);
        double fresh = Math.sqrt(1 - kept * kept);
        KeyedRandom random = row.random();
        for (int i = 0; i < size; i++) {
            double white = random.nextDouble() - 0.5;
            values[i] = i == 0 ? white : kept * values[i - 1] + fresh * white;
        }
    }

    private double signal(int[] ids, UnitList units, int unit) {
        double sum = 0;
        for (int i = units.start(unit); i < units.end(unit); i++) {
            sum += logFrequency[ids[units.position(i)]];
        }
        return sum / units.length(unit);
    }

    /** Correlation of neighbours, in [−1, 1]. */
    static double correlation(double[] signal, int size) {
        double mean = 0;
        for (int i = 0; i < size; i++) {
            mean += signal[i] / size;
        }
        double together = 0;
        double alone = 0;
        for (int i = 0; i < size; i++) {
            alone += (signal[i] - mean) * (signal[i] - mean);
            together += i + 1 < size ? (signal[i] - mean) * (signal[i + 1] - mean) : 0;
        }
        return alone < 1e-9 ? 0 : Math.max(-1, Math.min(1, together / alone));
    }

    @Override
    public String toString() {
        return "colour=fitted";
    }
}
