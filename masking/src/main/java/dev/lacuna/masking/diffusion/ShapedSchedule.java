package dev.lacuna.masking.diffusion;

import java.util.Locale;

/**
 * α(t) = low + (high − low) · f(t) with f from 1 to 0. The log-linear schedule of MDLM (Sahoo et al. 2024), whose σ(t) =
 * −ln(1 − (1 − ε) t), is the linear one with low = ε and high = 1; MD4 (Shi et al. 2024) keeps ε off both ends.
 *
 * @param power exponent of {@link Shape#POLYNOMIAL}, above 0; others ignore it
 * @param low α(1)
 * @param high α(0)
 */
record ShapedSchedule(Shape shape, double power, double low, double high) implements NoiseSchedule {
    private static final double QUARTER = Math.PI / 2;

    /** The ways from 1 to 0. */
    enum Shape {
        /** 1 − t^power. */
        POLYNOMIAL,
        /** cos(πt/2). */
        COSINE,
        /** cos²(πt/2). */
        COSINE_SQUARED,
        /** 1 − sin(πt/2) = 1 − cos(π/2 · (1 − t)): the masked share is a cosine of what is left of the time. */
        SINE
    }

    @Override
    public double alpha(double t, double progress) {
        double clean =
                switch (shape) {
                    case POLYNOMIAL -> 1 - StrictMath.pow(t, power);
                    case COSINE -> StrictMath.cos(QUARTER * t);
                    case COSINE_SQUARED -> square(StrictMath.cos(QUARTER * t));
                    case SINE -> 1 - StrictMath.sin(QUARTER * t);
                };
        return low + (high - low) * clean;
    }

    @Override
    public double decay(double t, double progress) {
        double slope =
                switch (shape) {
                    case POLYNOMIAL -> power * StrictMath.pow(t, power - 1);
                    case COSINE -> QUARTER * StrictMath.sin(QUARTER * t);
                    case COSINE_SQUARED -> QUARTER * StrictMath.sin(Math.PI * t);
                    case SINE -> QUARTER * StrictMath.cos(QUARTER * t);
                };
        return (high - low) * slope;
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public String toString() {
        String name = shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name + ", power=" + power + ", low=" + low + ", high=" + high;
    }
}
