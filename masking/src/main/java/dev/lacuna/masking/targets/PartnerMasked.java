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
 * Whether the partner of a word is masked, the text analogue of word-patch alignment (Huang et al. 2022, LayoutLMv3): class 1
 * at untouched positions whose word's partner in the other text has a subword that a step selected, 0 where it has none, −100
 * at selected positions and where there is no partner in the row.
 */
public final class PartnerMasked implements Targets {
    private final String identity;
    private final Partners partners;

    /** {@code partner-masked(alignment=alignment)}: the column, as in {@link Pointers}. */
    public PartnerMasked(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "alignment");
        String column = spec.text("alignment", "alignment");
        tables.requirePairs();
        partners = new Partners(tables.alignment(column));
        identity = "partner-masked(alignment=" + column + ")";
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.TOKEN_CLASSES);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        partners.read(row.original(), out);
        Ints classes = out.ints(Column.TOKEN_CLASSES);
        classes.fill(out.size(), MaskedExample.IGNORED);
        for (int q = 0; q < out.size(); q++) {
            int source = out.sources()[q];
            if (source >= 0 && out.fates()[source] == MaskedExample.UNTOUCHED) {
                int partner = partners.partnerOf(source);
                if (partner >= 0) {
                    classes.set(q, partners.isMasked(partner, out) ? 1 : 0);
                }
            }
        }
    }

    @Override
    public String toString() {
        return identity;
    }
}
