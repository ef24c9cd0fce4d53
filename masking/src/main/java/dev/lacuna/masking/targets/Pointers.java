package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * Denoising word alignment (Chi et al. 2021, XLM-Align): at every input position that a step selected the position of its
 * word's partner in the other text, which is the partner's first subword; −100 elsewhere, and where there is no partner in the
 * row.
 */
public final class Pointers implements Targets {
    private final String identity;
    private final Partners partners;

    /** {@code pointer(alignment=alignment)}: the corpus's column with pairs of word numbers such as {@code 0-0 1-2}. */
    public Pointers(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "alignment");
        String column = spec.text("alignment", "alignment");
        tables.requirePairs();
        partners = new Partners(tables.alignment(column));
        identity = "pointer(alignment=" + column + ")";
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.POINTER_LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        partners.read(row.original(), out);
        Ints pointers = out.ints(Column.POINTER_LABELS);
        pointers.fill(out.size(), MaskedExample.IGNORED);
        for (int q = 0; q < out.size(); q++) {
            int source = out.sources()[q];
            if (source >= 0 && out.fates()[source] != MaskedExample.UNTOUCHED) {
                int partner = partners.partnerOf(source);
                int place = partner < 0 ? -1 : partners.placeOf(partner);
                pointers.set(q, place < 0 ? MaskedExample.IGNORED : place);
            }
        }
    }

    @Override
    public String toString() {
        return identity;
    }
}
