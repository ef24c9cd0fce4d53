package dev.lacuna.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountHistogramTest {
    /** numpy.percentile([1, 1, 2, 3, 5, 8, 13], q) for q = 0, 25, 50, 90, 95, 100. */
    @Test
    void percentilesAreThoseOfNumpy() {
        CountHistogram histogram = new CountHistogram();
        histogram.add(13, 1);
        histogram.add(1, 2);
        for (long count : new long[] {2, 3, 5, 8}) {
            histogram.add(count, 1);
        }
        assertThat(histogram.size()).isEqualTo(7);
        double[] percents = {0, 25, 50, 90, 95, 100};
        assertThat(Arrays.stream(percents).map(histogram::percentile).toArray())
                .containsExactly(new double[] {1, 1.5, 3, 10, 11.5, 13}, within(1e-9));
    }

    @Test
    void percentilesAreThoseOfSorting() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(2, "counts", "", 0, 0));
        for (int n : new int[] {1, 2, 3, 100, 999}) {
            long[] counts = new long[n];
            CountHistogram histogram = new CountHistogram();
            for (int i = 0; i < n; i++) {
                counts[i] = (long) Math.exp(40 * random.nextDouble());
                histogram.add(counts[i], 1);
            }
            Arrays.sort(counts);
            for (double percent : new double[] {0, 3, 50, 95, 99.5, 100}) {
                double place = (n - 1) * percent / 100;
                int below = (int) Math.floor(place);
                int above = (int) Math.ceil(place);
                double wanted = counts[below] * (1 - (place - below)) + counts[above] * (place - below);
                assertThat(histogram.percentile(percent)).isCloseTo(wanted, within(1e-9 * wanted));
            }
        }
        assertThatThrownBy(() -> new CountHistogram().percentile(50)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void histogramsOfOrdersAddUp() {
        OrderHistograms left = new OrderHistograms();
        OrderHistograms right = new OrderHistograms();
        for (int i = 0; i < 10; i++) {
            left.add(2, 7);
            right.add(2, 7);
            right.add(3, 1L << 45);
        }
        left.add(2, 9);
        byte[] sum = OrderHistograms.sum(left.toBytes(), OrderHistograms.sum(new byte[0], right.toBytes()));
        CountHistogram bigrams = OrderHistograms.ofOrder(2, sum);
        assertThat(bigrams.size()).isEqualTo(21);
        assertThat(bigrams.percentile(95)).isEqualTo(7);
        assertThat(bigrams.percentile(100)).isEqualTo(9);
        assertThat(OrderHistograms.ofOrder(3, sum).percentile(0)).isEqualTo(1L << 45);
        assertThat(OrderHistograms.ofOrder(4, sum).size()).isZero();
    }
}
