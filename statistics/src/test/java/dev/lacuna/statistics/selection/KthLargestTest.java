package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KthLargestTest {
    private static final double[] VALUES = values();

    private static double[] values() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "values", "", 0, 0));
        double[] odd = {0.0, -0.0, 0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] near = {1, Math.nextUp(1.0), Math.nextDown(1.0), -1, Math.nextUp(-1.0), 1, 1, 1};
        double[] wide = DoubleStream.generate(() -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 4))
                .limit(400)
                .toArray();
        return Stream.of(odd, near, wide).flatMapToDouble(DoubleStream::of).toArray();
    }

    /** Over two halves, added up. */
    private static KthLargest find(long k) {
        KthLargest state = KthLargest.start(k);
        int passes = 0;
        for (; !state.isFound(); passes++) {
            long[] histogram = new long[KthLargest.SLOTS];
            long[] half = new long[KthLargest.SLOTS];
            for (int i = 0; i < VALUES.length; i++) {
                state.count(VALUES[i], i % 2 == 0 ? histogram : half);
            }
            Arrays.setAll(histogram, i -> histogram[i] + half[i]);
            state = state.next(histogram);
        }
        assertThat(passes).isEqualTo(4);
        return state;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 200, 210, 300, 414, 415})
    void findsWhatSortingFinds(int k) {
        double[] sorted =
                Arrays.stream(VALUES).map(value -> value + 0.0).sorted().toArray();
        double kth = sorted[sorted.length - k];
        KthLargest found = find(k);
        assertThat(found.value()).isEqualTo(kth);
        for (double value : VALUES) {
            assertThat(Integer.signum(found.compare(value))).isEqualTo(Double.compare(value + 0.0, kth));
        }
        long above = Arrays.stream(VALUES).filter(value -> value > kth).count();
        assertThat(found.ties()).isEqualTo(k - above);
    }
}
