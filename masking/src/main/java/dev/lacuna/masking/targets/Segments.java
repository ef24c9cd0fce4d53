package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * Blocks for attention that is causal except inside a block (Katz et al., Segment-Based Attention Masking for GPTs, 2024,
 * arXiv 2412.18487): position i may see j if j ≤ i or both have the same number, 0 or more.
 *
 * <p>{@code by=text}: the first text of a pair, with the special tokens around it, is block 0, and the second is in none: −1.
 * {@code by=document}: every document of the row is a block, from 0.
 */
public final class Segments implements Targets {
    private final boolean byText;

    /** {@code segments(by=text)} or {@code segments(by=document)}. */
    public Segments(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "by");
        byText = spec.choice("by", "text", "document").equals("text");
        if (byText) {
            tables.requirePairs();
        }
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.SEGMENT_IDS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Sequence original = row.original();
        int secondStart = original.notes().secondStart();
        Ints segments = out.ints(Column.SEGMENT_IDS);
        segments.clear();
        int[] starts = original.documentStarts();
        int document = 0;
        int source = 0;
        for (int q = 0; q < out.size(); q++) {
            // What stands for nothing goes with what is before it.
            source = Math.max(source, out.sources()[q]);
            while (document + 1 < starts.length && starts[document + 1] <= source) {
                document++;
            }
            segments.add(!byText ? document : source < secondStart ? 0 : -1);
        }
    }

    @Override
    public String toString() {
        return "segments(by=" + (byText ? "text" : "document") + ")";
    }
}
