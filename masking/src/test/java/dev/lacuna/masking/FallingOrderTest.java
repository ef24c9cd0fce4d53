package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FallingOrderTest {
    private final FallingOrder order = new FallingOrder();

    private int[] sorted(double... values) {
        return Arrays.copyOf(order.of(values, values.length), values.length);
    }

    @Test
    void greatestFirstAndEqualOnesInTheirOrder() {
        assertThat(sorted(1, 3, 2, 3, -1)).containsExactly(1, 3, 2, 0, 4);
        assertThat(sorted()).isEmpty();
    }

    /** Against the JDK's stable sort; sizes on both sides of the first capacity, one instance for all. */
    @Property(tries = 300, seed = "20")
    void isTheStableOrder(@ForAll @Size(max = 200) int @IntRange(min = -3, max = 3) [] numbers) {
        double[] values = Arrays.stream(numbers).asDoubleStream().toArray();
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(sorted(values)).isEqualTo(expected);
    }
}
