package dev.lacuna.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Sequence;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** Labels of a length of their own. */
class ShardLabelsTest {
    @Test
    void targetSequencesAreFilledUpToTheirOwnLength() {
        Sequence sequence = new Sequence(
                new int[] {2, 7, 8, 3}, new int[] {0, 1, 2, 3}, new String[] {"d"}, new int[] {1}, Origin.of("d"));
        MaskedExample example = new MaskedExample();
        example.reset(sequence);
        example.ints(Column.LABELS).addAll(new int[] {9, 7, 10, 8, 3}, 0, 5);
        ShardTable table = new ShardTable(Set.of(Column.LABELS), 6, 9, 0);
        InternalRow row = table.toRow(sequence, example, 0);
        assertThat(row.getArray(table.schema().fieldIndex("input_ids")).toIntArray())
                .containsExactly(2, 7, 8, 3, 0, 0);
        assertThat(row.getArray(table.schema().fieldIndex("labels")).toIntArray())
                .containsExactly(9, 7, 10, 8, 3, -100, -100, -100, -100);
    }
}
