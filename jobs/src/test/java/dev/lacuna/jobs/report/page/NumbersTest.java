package dev.lacuna.jobs.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final String THIN = "\u202f";

    @Test
    void countsAreGroupedByThinSpaces() {
        assertThat(Numbers.count(0)).isEqualTo("0");
        assertThat(Numbers.count(999)).isEqualTo("999");
        assertThat(Numbers.count(1234)).isEqualTo("1" + THIN + "234");
        assertThat(Numbers.count(1_990_000)).isEqualTo("1" + THIN + "990" + THIN + "000");
        assertThat(Numbers.count(-1234)).isEqualTo("−1" + THIN + "234");
    }

    @Test
    void decimalsAreRoundedAndZeroHasNoSign() {
        assertThat(Numbers.fixed(-1.0214, 3)).isEqualTo("−1.021");
        assertThat(Numbers.fixed(-0.0001, 2)).isEqualTo("0.00");
        assertThat(Numbers.significant(164.0, 4)).isEqualTo("164.0");
        assertThat(Numbers.significant(1004.2, 4)).isEqualTo("1" + THIN + "004");
        assertThat(Numbers.significant(9.9999, 3)).isEqualTo("10.0");
        assertThat(Numbers.significant(0.0001, 3)).isEqualTo("1.00" + THIN + "×" + THIN + "10⁻⁴");
        assertThat(Numbers.significant(6.02e23, 3)).isEqualTo("6.02" + THIN + "×" + THIN + "10²³");
    }

    @Test
    void unitsFollowAThinSpace() {
        assertThat(Numbers.percent(0.1497)).isEqualTo("14.97" + THIN + "%");
        assertThat(Numbers.percent(0.000012)).isEqualTo("0.0012" + THIN + "%");
        assertThat(Numbers.bytes(1023)).isEqualTo("1" + THIN + "023" + THIN + "B");
        assertThat(Numbers.bytes(1_234_567)).isEqualTo("1.2" + THIN + "MiB");
        assertThat(Numbers.duration(12.34)).isEqualTo("12.3" + THIN + "s");
        assertThat(Numbers.duration(342.6)).isEqualTo("5" + THIN + "min 43" + THIN + "s");
        assertThat(Numbers.duration(7260)).isEqualTo("2" + THIN + "h 01" + THIN + "min");
        assertThat(Numbers.compact(1_532_104)).isEqualTo("1.53" + THIN + "M");
    }

    @Test
    void whatIsNotANumberIsAbsent() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(Numbers.count(value)).isEqualTo(Numbers.ABSENT);
            assertThat(Numbers.significant(value, 3)).isEqualTo(Numbers.ABSENT);
            assertThat(Numbers.percent(value)).isEqualTo(Numbers.ABSENT);
            assertThat(Numbers.bytes(value)).isEqualTo(Numbers.ABSENT);
            assertThat(Numbers.duration(value)).isEqualTo(Numbers.ABSENT);
        }
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Numbers.fixed(1234.5, 1)).isEqualTo("1" + THIN + "234.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
