package dev.lacuna.jobs.statistics.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.lacuna.tokenization.UserException;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class GroupValuesTest {
    private static final int OWN_COLUMNS = 6;

    private static InternalRow row(String value) {
        Object[] values = new Object[OWN_COLUMNS + 1];
        values[OWN_COLUMNS] = value == null ? null : UTF8String.fromString(value);
        return new GenericInternalRow(values);
    }

    private static GroupValues numbers(int from, int to) {
        GroupValues values = new GroupValues(1);
        for (int i = from; i < to; i++) {
            values.add(row("v" + i));
        }
        return values;
    }

    @Test
    void partsAddUp() {
        GroupValues left = new GroupValues(1).add(row("b")).add(row("a")).add(row(null));
        GroupValues right = new GroupValues(1).add(row("b")).add(row(""));
        GroupValues all = left.merge(right);
        assertThat(all.of(0)).containsExactly(entry("", 1L), entry("a", 1L), entry("b", 2L));
        assertThat(all.without(0)).isEqualTo(1);
        String[] names = all.names()[0];
        assertThat(GroupValues.number(names, "b")).isEqualTo(2);
        assertThat(GroupValues.number(names, null)).isNegative();
    }

    @Test
    void tooManyValuesAreRefusedHoweverTheyCome() {
        numbers(0, 10_000).check(List.of("year"));
        GroupValues half = numbers(0, 6000).merge(numbers(4000, 10_000));
        half.check(List.of("year"));
        assertThatThrownBy(() -> half.merge(numbers(10_000, 10_001)).check(List.of("year")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot count words by year: the column has more than 10000 values");
        assertThatThrownBy(() -> numbers(0, 30_000).check(List.of("year"))).isInstanceOf(UserException.class);
    }
}
