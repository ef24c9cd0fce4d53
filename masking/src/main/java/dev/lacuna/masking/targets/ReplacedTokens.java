package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * Replaced token detection: 1 at each position of the input whose subword is not the original, or that was inserted, 0 at all
 * others, special tokens included (ELECTRA, Clark et al. 2020, arXiv 2003.10555). A replacement that happens to be the original
 * is 0.
 */
public final class ReplacedTokens implements Targets {
    public ReplacedTokens(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.REPLACED_LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints labels = out.ints(Column.REPLACED_LABELS);
        labels.clear();
        int[] originals = row.original().ids();
        int[] sources = out.sources();
        int[] ids = out.inputIds();
        for (int q = 0; q < out.size(); q++) {
            labels.add(sources[q] < 0 || ids[q] != originals[sources[q]] ? 1 : 0);
        }
    }

    @Override
    public String toString() {
        return "replaced-token-detection";
    }
}
