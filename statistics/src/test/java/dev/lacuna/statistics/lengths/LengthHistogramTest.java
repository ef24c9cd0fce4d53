package dev.lacuna.statistics.lengths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LengthHistogramTest {
    @Test
    void sumsUpWhatItCounts() {
        LengthHistogram histogram = new LengthHistogram();
        histogram.add(7, 1);
        histogram.add(2, 3);
        histogram.add(7, 4);
        histogram.add(0, 2);
        assertThat(histogram.counts()).containsExactly(entry(0, 2L), entry(2, 3L), entry(7, 5L));
        assertThat(histogram.size()).isEqualTo(10);
        assertThat(histogram.sum()).isEqualTo(41);
        assertThat(histogram.mean()).isEqualTo(4.1);
        assertThat(histogram.quantile(0)).isZero();
        assertThat(histogram.quantile(0.5)).isEqualTo(2);
        assertThat(histogram.quantile(0.51)).isEqualTo(7);
        assertThat(histogram.quantile(1)).isEqualTo(7);
    }

    @Test
    void nothingHasNoLength() {
        LengthHistogram histogram = new LengthHistogram();
        assertThat(histogram.mean()).isZero();
        assertThat(histogram.quantile(0.5)).isZero();
        assertThat(histogram.bins()).isEmpty();
    }

    @Test
    void binsHoldAllAndAreFew() {
        LengthHistogram histogram = new LengthHistogram();
        for (int length : new int[] {31, 32, 35, 36, 63, 64, 71, 72, 1 << 20, Integer.MAX_VALUE}) {
            histogram.add(length, 1);
        }
        assertThat(histogram.bins())
                .containsExactly(
                        entry(31, 1L),
                        entry(32, 2L),
                        entry(36, 1L),
                        entry(60, 1L),
                        entry(64, 2L),
                        entry(72, 1L),
                        entry(1 << 20, 1L),
                        entry(15 << 27, 1L));
        LengthHistogram every = new LengthHistogram();
        for (long length = 0; length < Integer.MAX_VALUE; length += 1 + length / 64) {
            every.add((int) length, 3);
        }
        Map<Integer, Long> bins = every.bins();
        assertThat(bins).hasSize(32 + 8 * 26);
        assertThat(bins.values().stream().mapToLong(n -> n).sum()).isEqualTo(every.size());
    }
}
