package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Set;

/**
 * The span boundary objective (Joshi et al., SpanBERT, TACL 2020, arXiv 1907.10529): for each run of selected positions
 * those just before and just behind it, and the original subwords of the run, cut or filled with {@link
 * MaskedExample#IGNORED} to {@code max}. A run that begins or ends its document has no boundary there and is left out,
 * as in the released code. For inputs whose length stays.
 */
public final class BoundaryTokens implements Targets {
    private final Vocabulary vocabulary;
    private final int max;

    /** {@code boundary(max=15)}; {@code max} is SpanBERT's max-pair-targets. */
    public BoundaryTokens(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "max");
        max = spec.whole(0, "max", 15, 1, 10_000);
        this.vocabulary = vocabulary;
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.BOUNDARY_LEFT, Column.BOUNDARY_RIGHT, Column.BOUNDARY_LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        int size = row.sequence().size();
        int[] spans = selection.spanAt(units, size);
        int from = 0;
        while (from < size) {
            if (spans[from] < 0) {
                from++;
                continue;
            }
            int to = from;
            while (to < size && spans[to] >= 0) {
                to++;
            }
            if (from > 0 && to < size && isText(row, from - 1) && isText(row, to)) {
                add(row.original().ids(), from, to, out);
            }
            from = to;
        }
    }

    /** Whether {@code position} holds text, if only text that is unknown, and not a token that frames it. */
    private boolean isText(Row row, int position) {
        int id = row.sequence().ids()[position];
        return !vocabulary.isSpecial(id) || id == vocabulary.specialTokens().unknown();
    }

    private void add(int[] originals, int from, int to, MaskedExample out) {
        out.ints(Column.BOUNDARY_LEFT).add(from - 1);
        out.ints(Column.BOUNDARY_RIGHT).add(to);
        Ints labels = out.ints(Column.BOUNDARY_LABELS);
        for (int i = 0; i < max; i++) {
            labels.add(from + i < to ? originals[out.sources()[from + i]] : MaskedExample.IGNORED);
        }
    }

    @Override
    public String toString() {
        return "boundary(max=" + max + ")";
    }
}
