package dev.lacuna.masking.budget;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.diffusion.NoiseSchedule;
import dev.lacuna.masking.diffusion.NoiseSchedules;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import java.util.Set;

/**
 * The noise of a diffusion: each row gets a time t, spread evenly over neighbouring rows, and loses a share 1 − α(t) of its
 * subwords. The row's loss weighs −α'(t) / (1 − α(t)), which makes it the evidence bound of a masked diffusion (Sahoo et al.
 * 2024; Shi et al. 2024); with times in {@code steps} equal steps of length s it weighs (α(t − s) − α(t)) / (s · (1 − α(t))).
 */
public final class DiffusionBudget implements Budget {
    /** Keeps weights finite: no row is cleaner. */
    private static final double CLEANEST = 1 - 1e-8;

    private final NoiseSchedule schedule;
    private final double earliest;
    private final double latest;
    private final int steps;
    private final int strata;
    private final double soften;
    private final boolean weighsAlpha;

    /**
     * {@code diffusion(schedule=log-linear, earliest=0, latest=1, steps=0, strata=512, weight=bound, soften=1)} and the
     * schedule's own arguments, see {@link NoiseSchedules}. Times are uniform from {@code earliest} to {@code latest}; {@code
     * steps} other than 0 rounds them up to as many; {@code strata} is a power of two; {@code soften} is an exponent of −α';
     * {@code weight=alpha} takes α for the weight.
     */
    public DiffusionBudget(PieceSpec spec) {
        spec.allow(
                0,
                NoiseSchedules.arguments(
                        spec, "schedule", "earliest", "latest", "steps", "strata", "weight", "soften"));
        schedule = NoiseSchedules.of(spec);
        earliest = spec.number("earliest", 0, 0, 1);
        latest = spec.number("latest", 1, earliest, 1);
        steps = spec.whole("steps", 0, 0, 1 << 20);
        strata = spec.whole("strata", 512, 1, 1 << 20);
        soften = spec.number("soften", 1, 0, 1);
        weighsAlpha = spec.choice("weight", "bound", "alpha").equals("alpha");
        if (Integer.bitCount(strata) != 1) {
            throw new UserException("Cannot read recipe: strata of diffusion must be a power of two (" + strata + ")");
        }
    }

    @Override
    public double expected(Row row, int candidates) {
        double t = earliest + (latest - earliest) * row.stratified(strata);
        if (steps > 0) {
            t = (Math.floor(t * steps) + 1) / steps;
        }
        double alpha = Math.min(CLEANEST, schedule.alpha(t, row.progress()));
        row.diffuse(t, alpha, weighsAlpha ? alpha : bound(t, alpha, row.progress()));
        return (1 - alpha) * candidates;
    }

    private double bound(double t, double alpha, double progress) {
        if (steps > 0) {
            return steps * (schedule.alpha(t - 1.0 / steps, progress) - alpha) / (1 - alpha);
        }
        double decay = schedule.decay(t, progress);
        return (soften == 1 ? decay : StrictMath.pow(decay, soften)) / (1 - alpha);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.MASK_RATE);
    }

    @Override
    public String toString() {
        return "diffusion(schedule=" + schedule + ", earliest=" + earliest + ", latest=" + latest + ", steps=" + steps
                + ", strata=" + strata + ", weight=" + (weighsAlpha ? "alpha" : "bound") + ", soften=" + soften + ")";
    }
}
