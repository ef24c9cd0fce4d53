package dev.lacuna.statistics.lm;

/** Logarithms as ARPA files have them: base 10, single precision, and never above 0. */
final class Logs {
    private Logs() {}

    /** @param probability above 0; what rounding has brought above 1 counts as 1 */
    static float of(double probability) {
        return (float) StrictMath.log10(Math.min(probability, 1));
    }

    /** One for each of {@code probabilities}; 0 where that is 0. */
    static float[] ofAll(double[] probabilities) {
        float[] logs = new float[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = probabilities[i] > 0 ? of(probabilities[i]) : 0;
        }
        return logs;
    }
}
