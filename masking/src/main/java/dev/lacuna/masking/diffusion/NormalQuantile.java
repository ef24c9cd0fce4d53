package dev.lacuna.masking.diffusion;

/**
 * The inverse of the standard normal distribution function, to about 1e-16 (Wichura, "Algorithm AS 241: the percentage points
 * of the normal distribution", Applied Statistics 1988, PPND16, without its branch for the farthest tails).
 */
final class NormalQuantile {
    /** Beyond this the algorithm would need its third branch; there |Φ⁻¹| is 6.6. */
    private static final double LEAST = 2e-11;

    private static final double[] CENTRE_TOP = {
        3.3871328727963666080e0,
        1.3314166789178437745e+2,
        1.9715909503065514427e+3,
        1.3731693765509461125e+4,
        4.5921953931549871457e+4,
        6.7265770927008700853e+4,
        3.3430575583588128105e+4,
        2.5090809287301226727e+3
    };
    private static final double[] CENTRE_BOTTOM = {
        1,
        4.2313330701600911252e+1,
        6.8718700749205790830e+2,
        5.3941960214247511077e+3,
        2.1213794301586595867e+4,
        3.9307895800092710610e+4,
        2.8729085735721942674e+4,
        5.2264952788528545610e+3
    };
    private static final double[] TAIL_TOP = {
        1.42343711074968357734e0,
        4.63033784615654529590e0,
        5.76949722146069140550e0,
        3.64784832476320460504e0,
        1.27045825245236838258e0,
        2.41780725177450611770e-1,
        2.27238449892691845833e-2,
        7.74545014278341407640e-4
    };
    private static final double[] TAIL_BOTTOM = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };

    private NormalQuantile() {}

    /** Φ⁻¹(p), with p kept within 2e-11 of 0 and 1. */
    static double of(double p) {
        double kept = Math.max(LEAST, Math.min(1 - LEAST, p));
        double q = kept - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? kept : 1 - kept)) - 1.6;
        return Math.signum(q) * polynomial(TAIL_TOP, r) / polynomial(TAIL_BOTTOM, r);
    }

    /** The standard normal density at {@code z}. */
    static double density(double z) {
        return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
