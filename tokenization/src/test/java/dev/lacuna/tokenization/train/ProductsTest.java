package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ProductsTest {
    @Property(seed = "7")
    void comparesAsBigIntegersDo(
            @ForAll @LongRange(min = 0) long a,
            @ForAll @LongRange(min = 0) long b,
            @ForAll @LongRange(min = 0) long c,
            @ForAll @LongRange(min = 0) long x,
            @ForAll @LongRange(min = 0) long y,
            @ForAll @LongRange(min = 0) long z) {
        assertThat(Products.compare(a, b, c, x, y, z))
                .isEqualTo(product(a, b, c).compareTo(product(x, y, z)));
    }

    /** Products that agree in their first 100 bits and more, or wholly. */
    @Property(seed = "8")
    void tellsNeighboursApart(
            @ForAll @LongRange(min = 1L << 40) long a,
            @ForAll @LongRange(min = 1L << 40) long b,
            @ForAll @LongRange(min = 1L << 40, max = Long.MAX_VALUE - 1) long c) {
        assertThat(Products.compare(a, b, c, c, a, b)).isZero();
        assertThat(Products.compare(a, b, c, a, b, c + 1)).isNegative();
        assertThat(Products.compare(a, b, c, b, c - 1, a)).isPositive();
    }

    private static BigInteger product(long a, long b, long c) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c));
    }
}
