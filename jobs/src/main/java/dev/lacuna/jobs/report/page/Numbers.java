package dev.lacuna.jobs.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as the report prints them: narrow no-break spaces between thousands, a point before decimals, a true minus.
 *
 * <p>Nothing here asks for a locale: the same report gives the same bytes on every machine.
 */
final class Numbers {
    /** Stands where the report has no number, so that an empty cell is never mistaken for a zero. */
    static final String ABSENT = "–";

    private static final char THIN_SPACE = '\u202F';
    private static final char MINUS = '\u2212';
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private Numbers() {}

    static String count(double value) {
        return fixed(value, 0);
    }

    static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return ABSENT;
        }
        return grouped(BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    /** Keeps {@code digits} significant digits; very small and very large values take a power of ten. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return fixed(value, 0);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 12) {
            return grouped(rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                    .toPlainString());
        }
        String mantissa = rounded.scaleByPowerOfTen(-exponent)
                .setScale(digits - 1, RoundingMode.HALF_EVEN)
                .toPlainString();
        return grouped(mantissa) + THIN_SPACE + "×" + THIN_SPACE + "10" + superscript(exponent);
    }

    /** A share of one as per cent: two decimals, or two significant digits where those would show nothing. */
    static String percent(double share) {
        double percent = 100 * share;
        boolean tiny = percent != 0 && Math.abs(percent) < 0.1;
        String digits = tiny ? significant(percent, 2) : fixed(percent, 2);
        return digits.equals(ABSENT) ? ABSENT : digits + THIN_SPACE + "%";
    }

    /** For headlines, where the order of magnitude is the message; the tables hold every digit. */
    static String compact(double value) {
        if (Math.abs(value) >= 1e9) {
            return significant(value / 1e9, 3) + THIN_SPACE + "bn";
        }
        return Math.abs(value) >= 1e6 ? significant(value / 1e6, 3) + THIN_SPACE + "M" : count(value);
    }

    static String bytes(double bytes) {
        int unit = 0;
        double scaled = bytes;
        while (scaled >= 1024 && unit < BYTE_UNITS.length - 1) {
            scaled /= 1024;
            unit++;
        }
        String digits = unit == 0 ? count(scaled) : fixed(scaled, scaled < 100 ? 1 : 0);
        return digits.equals(ABSENT) ? ABSENT : digits + THIN_SPACE + BYTE_UNITS[unit];
    }

    static String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return ABSENT;
        }
        if (seconds < 60) {
            return fixed(seconds, 1) + THIN_SPACE + "s";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? whole / 60 + (THIN_SPACE + "min ") + twoDigits(whole % 60) + THIN_SPACE + "s"
                : grouped(Long.toString(whole / 3600)) + THIN_SPACE + "h " + twoDigits(whole / 60 % 60) + THIN_SPACE
                        + "min";
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    private static String grouped(String plain) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, THIN_SPACE);
        }
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return negative && !zero ? MINUS + grouped.toString() : grouped.toString();
    }

    private static String superscript(int exponent) {
        StringBuilder digits = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(c -> digits.append(SUPERSCRIPTS.charAt(c - '0')));
        return digits.toString();
    }
}
