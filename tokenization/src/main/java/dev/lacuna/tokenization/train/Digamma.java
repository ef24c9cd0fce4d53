package dev.lacuna.tokenization.train;

/** The digamma function, derivative of the logarithm of gamma. */
final class Digamma {
    /** From here on the series below is good to the last bits. */
    private static final double LARGE = 10;

    private Digamma() {}

    /** Digamma of {@code x > 0}: recurrence up to a large argument, then the asymptotic series in Bernoulli numbers. */
    static double of(double x) {
        double shift = 0;
        for (; x < LARGE; x++) {
            shift += 1 / x;
        }
        double y = 1 / (x * x);
        double series = y * (1 / 12.0 - y * (1 / 120.0 - y * (1 / 252.0 - y * (1 / 240.0 - y / 132.0))));
        return StrictMath.log(x) - 1 / (2 * x) - series - shift;
    }
}
