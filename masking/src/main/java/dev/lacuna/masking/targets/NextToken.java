package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * The next subword of the text before anything was done to it: at the place of position i the original of i + 1, intact even
 * where the input there is masked; −100 at the last (MEAP, Zhuang et al. 2025). The labels are shifted already: a model whose
 * loss shifts them itself, as Hugging Face's do, must be kept from it.
 *
 * <p>{@code side=second}: of a pair only the second text is predicted. {@code of=input}: what comes next in the input itself,
 * noise and all.
 */
public final class NextToken implements Targets {
    private final boolean secondOnly;
    private final boolean ofInput;

    /** {@code next-token(side=both, of=original)}. */
    public NextToken(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "side", "of");
        ofInput = spec.choice("of", "original", "input").equals("input");
        secondOnly = spec.choice("side", "both", "second").equals("second");
        if (secondOnly) {
            tables.requirePairs();
        }
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        int[] originals = row.original().ids();
        int[] sources = out.sources();
        int from = secondOnly ? row.original().notes().secondStart() : 0;
        for (int q = 0; q < out.size() && from >= 0; q++) {
            int next = sources[q] + 1;
            if (next <= 0 || next < from) {
                continue;
            }
            if (ofInput && q + 1 < out.size()) {
                out.label(q, out.inputIds()[q + 1]);
            } else if (!ofInput && next < originals.length) {
                out.label(q, originals[next]);
            }
        }
    }

    @Override
    public String toString() {
        return "next-token(side=" + (secondOnly ? "second" : "both") + ", of=" + (ofInput ? "input" : "original") + ")";
    }
}
