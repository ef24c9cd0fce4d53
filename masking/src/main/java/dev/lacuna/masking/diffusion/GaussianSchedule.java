package dev.lacuna.masking.diffusion;

/**
 * Masked shares that are normally distributed over uniform times: 1 − α(t) = μ + sd · Φ⁻¹(t), kept within 1e-8 of 0 and 1
 * (Kosmopoulou et al. 2025, arXiv 2509.05056, with their time reversed). The mean moves over training time from {@code mean}
 * towards {@code endMean}: μ = mean + (endMean − mean) · (1 − exp(−pace · progress)).
 */
record GaussianSchedule(double mean, double endMean, double pace, double sd) implements NoiseSchedule {
    private static final double LEAST = 1e-8;

    private double mu(double progress) {
        return mean + (endMean - mean) * (1 - StrictMath.exp(-pace * progress));
    }

    @Override
    public double alpha(double t, double progress) {
        double masked = mu(progress) + sd * NormalQuantile.of(t);
        return 1 - Math.max(LEAST, Math.min(1 - LEAST, masked));
    }

    /** Of the formula as it stands, whether or not it was kept off the ends. */
    @Override
    public double decay(double t, double progress) {
        return sd / NormalQuantile.density(NormalQuantile.of(t));
    }

    @Override
    public String toString() {
        return "gaussian, mean=" + mean + ", end-mean=" + endMean + ", pace=" + pace + ", sd=" + sd;
    }
}
