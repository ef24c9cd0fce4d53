package dev.lacuna.masking.diffusion;

/**
 * Noise of masks and of uniform subwords mixed (von Rütte et al. 2025, GIDD, with γ = 1): α(t) = (1 − t) / C, C = 1 + c, c = B ·
 * √(t(1 − t)), B = 2p / (1 − p). At t a subword is a mask with chance t / C and uniform noise with chance c / C; p is the
 * latter at t = ½.
 *
 * @param noise p, above 0 and below 1
 */
record HybridSchedule(double noise) implements NoiseSchedule {
    private double uniform(double t) {
        return 2 * noise / (1 - noise) * Math.sqrt(t * (1 - t));
    }

    @Override
    public double alpha(double t, double progress) {
        return (1 - t) / (1 + uniform(t));
    }

    @Override
    public double decay(double t, double progress) {
        double c = uniform(t);
        double slope = c * (1 - 2 * t) / (2 * t * (1 - t));
        return (1 + c + (1 - t) * slope) / ((1 + c) * (1 + c));
    }

    @Override
    public String toString() {
        return "hybrid, noise=" + noise;
    }
}
