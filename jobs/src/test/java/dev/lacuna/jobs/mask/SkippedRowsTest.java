package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkippedRowsTest {
    private static SkippedRows of(String reason, int... numbers) {
        SkippedRows rows = new SkippedRows();
        for (int number : numbers) {
            rows.add(reason, new Origin("d", 0, 0, number));
        }
        return rows;
    }

    @Test
    void countsAndExamplesDoNotHangOnWhoCountedFirst() {
        SkippedRows left = of("too long", 7, 3, 5);
        left.addAll(of("too short", 1));
        SkippedRows right = of("too long", 4, 1, 2, 6);
        SkippedRows one = new SkippedRows();
        one.addAll(left);
        one.addAll(right);
        SkippedRows other = new SkippedRows();
        other.addAll(right);
        other.addAll(left);
        assertThat(one.toList()).isEqualTo(other.toList()).hasSize(2);
        assertThat(one.toList().get(0).reason()).isEqualTo("too long");
        assertThat(one.toList().get(0).count()).isEqualTo(7);
        assertThat(one.toList().get(0).examples())
                .isEqualTo(List.of(
                        "d part 0 row 1", "d part 0 row 2", "d part 0 row 3", "d part 0 row 4", "d part 0 row 5"));
        one.clear();
        assertThat(one.isEmpty()).isTrue();
        assertThat(one.toList()).isEmpty();
    }
}
