package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Fractions in JSON as Hugging Face's library reads them. Its parser, Rust's serde_json, rounds twice, once the digits as a
 * whole number and once their quotient by a power of ten, and so misses the nearest double by one unit in the last place for
 * about one number of 16 or 17 digits in eight. Scores that tie for one reading differ for the other, and ties decide segmentations.
 */
final class RustNumbers {
    private static final BigInteger MOST_DIGITS = BigInteger.ONE.shiftLeft(64);
    private static final int GREATEST_POWER = 308;

    private RustNumbers() {}

    /**
     * Reads JSON with all digits of fractions kept, as {@link #parse} needs them. The names of fields are the entries of
     * vocabularies here, each of which comes once: Jackson's table of names would only cost time.
     */
    static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** The double that serde_json makes of this literal; infinite where it would refuse it. */
    static double parse(BigDecimal literal) {
        BigInteger digits = literal.unscaledValue().abs();
        long exponent = -(long) literal.scale();
        while (digits.compareTo(MOST_DIGITS) >= 0) {
            digits = digits.divide(BigInteger.TEN);
            exponent++;
        }
        double value = digits.doubleValue();
        while (exponent < -GREATEST_POWER && value != 0) {
            value /= 1e308;
            exponent += GREATEST_POWER;
        }
        if (value != 0) {
            value = scaled(value, exponent);
        }
        return literal.signum() < 0 ? -value : value;
    }

    private static double scaled(double value, long exponent) {
        if (exponent > GREATEST_POWER) {
            return Double.POSITIVE_INFINITY;
        }
        double power = Double.parseDouble("1e" + Math.abs(exponent));
        return exponent >= 0 ? value * power : value / power;
    }

    /**
     * A literal that {@link #parse} takes for {@code value}: the shortest where that does, else one of 16 to 20 digits. Every
     * value that came from a file has one; of arbitrary doubles 1 in 450 has none, and is written as its shortest literal.
     */
    static BigDecimal literal(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        for (int precision = 16; parse(shortest) != value && precision <= 20; precision++) {
            BigDecimal near = new BigDecimal(value).round(new MathContext(precision));
            double digits = near.unscaledValue().doubleValue();
            double candidate = Math.nextDown(Math.nextDown(digits));
            for (int i = 0; i < 5; i++, candidate = Math.nextUp(candidate)) {
                BigDecimal literal = new BigDecimal(new BigDecimal(candidate).toBigInteger(), near.scale());
                if (parse(literal) == value) {
                    return literal;
                }
            }
        }
        return shortest;
    }
}
