package dev.lacuna.masking.diffusion;

/**
 * α(t) = exp(−σ(t)) with a total noise σ from min to max: in equal factors, σ = min^(1−t) · max^t, or in equal steps, σ = min +
 * (max − min) · t, as in Sahoo et al. 2024 (MDLM).
 *
 * @param min σ(0), above 0 for a geometric one
 * @param max σ(1)
 */
record SigmaSchedule(boolean geometric, double min, double max) implements NoiseSchedule {
    private double sigma(double t) {
        return geometric ? StrictMath.pow(min, 1 - t) * StrictMath.pow(max, t) : min + (max - min) * t;
    }

    @Override
    public double alpha(double t, double progress) {
        return StrictMath.exp(-sigma(t));
    }

    @Override
    public double decay(double t, double progress) {
        double slope = geometric ? sigma(t) * StrictMath.log(max / min) : max - min;
        return slope * alpha(t, progress);
    }

    @Override
    public String toString() {
        return (geometric ? "geometric" : "linear-sigma") + ", min=" + min + ", max=" + max;
    }
}
