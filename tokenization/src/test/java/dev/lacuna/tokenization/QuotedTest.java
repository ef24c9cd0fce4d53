package dev.lacuna.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void staysOnOneLine() {
        assertThat(Quoted.of("a b\u00e9\n\t\u2028\u0000")).isEqualTo("'a b\u00e9\\u000a\\u0009\\u2028\\u0000'");
        assertThat(Quoted.of("")).isEqualTo("''");
    }

    @Test
    void longTextIsCutShort() {
        assertThat(Quoted.of("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
        assertThat(Quoted.of("x".repeat(61))).isEqualTo("'" + "x".repeat(60) + "...'");
    }
}
