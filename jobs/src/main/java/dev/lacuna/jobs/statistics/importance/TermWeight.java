package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.tokenization.UserException;
import java.math.BigDecimal;

/**
 * A term of a file of weights.
 *
 * @param weight 0 or more
 * @param clipped whether it was negative in the file and is 0 for that
 * @param line where it stands, from 1
 */
record TermWeight(String term, double weight, boolean clipped, int line) {
    /** Reads a term without the white space around it, and its weight; negative ones become 0. */
    static TermWeight of(String term, String weight, int line, String location) {
        double value = value(weight);
        if (!Double.isFinite(value)) {
            throw problem("the weight of \"" + term + "\" is not a finite number; mend it", weight, line, location);
        }
        return new TermWeight(term.strip(), Math.max(0, value), value < 0, line);
    }

    /** NaN for what is no decimal number. */
    private static double value(String weight) {
        try {
            return new BigDecimal(weight.strip()).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static UserException problem(String reason, String value, int line, String location) {
        return new UserException(
                "Cannot read weights: " + reason + " (" + value + ", " + location + ", line " + line + ")");
    }
}
