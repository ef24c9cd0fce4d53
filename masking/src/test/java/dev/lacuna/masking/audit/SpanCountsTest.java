package dev.lacuna.masking.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import org.junit.jupiter.api.Test;

class SpanCountsTest {
    /** Words, which are the units, at 1-2, 3, 4-5, 6, 7. */
    private static final Sequence ROW = ToyCorpus.row("babe da babe ki mo");

    private final UnitList units = new UnitList();
    private final Selection selection = new Selection();
    private final SpanCounts counts = new SpanCounts();

    SpanCountsTest() {
        for (int word = 1; word + 1 < ROW.words(); word++) {
            units.addSpan(ROW.wordStarts()[word], ROW.wordEnd(word), 1);
        }
        selection.reset(units.size());
    }

    private void count() {
        MaskedExample example = new MaskedExample();
        example.reset(ROW);
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                example.fate(units.position(i), MaskedExample.MASKED);
            }
        }
        AuditedRow row = new AuditedRow(ToyCorpus.VOCABULARY);
        row.start(ROW);
        row.look(example);
        counts.add(row, units, selection);
    }

    @Test
    void spansAreCountedInUnitsAndStretchesInSubwords() {
        int span = selection.openSpan();
        selection.select(0, span);
        selection.select(1, span);
        selection.select(4);
        count();
        assertThat(counts.spans().count(2)).isEqualTo(1);
        assertThat(counts.spans().count(1)).isEqualTo(1);
        assertThat(counts.runs().count(3)).isEqualTo(1);
        assertThat(counts.runs().count(1)).isEqualTo(1);
        assertThat(counts.runs().total()).isEqualTo(2);
    }

    @Test
    void neighbouringSpansMakeOneStretch() {
        selection.select(2);
        selection.select(3);
        selection.select(4);
        count();
        assertThat(counts.spans().count(1)).isEqualTo(3);
        assertThat(counts.runs().count(4)).isEqualTo(1);
        assertThat(counts.runs().total()).isEqualTo(1);
    }

    @Test
    void anInsertedMaskIsASpanOfNothingAndALostSpanIsNone() {
        selection.addEmptySpan(3);
        selection.select(1);
        selection.deselect(1);
        count();
        assertThat(counts.spans().count(0)).isEqualTo(1);
        assertThat(counts.spans().total()).isEqualTo(1);
        assertThat(counts.runs().total()).isZero();
    }

    @Test
    void longOnesShareTheLastBin() {
        Histogram histogram = new Histogram(3);
        for (int length : new int[] {1, 3, 4, 90}) {
            histogram.add(length);
        }
        assertThat(histogram.count(3)).isEqualTo(3);
        assertThat(histogram.total()).isEqualTo(4);
    }
}
