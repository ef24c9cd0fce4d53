package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;

/** Puts a token in front of the text, behind a leading [CLS]: such as the mode tokens of UL2. Selects and hides nothing. */
public final class Prepend implements Corruption {
    private final String token;
    private final int id;
    private final int start;

    /** {@code prepend(token=[NLU])}. */
    public Prepend(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "token");
        token = spec.text("token", "[NLU]");
        id = tables.tokens(token, 1)[0];
        start = tables.vocabulary().specialTokens().start();
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int[] ids = row.sequence().ids();
        int lead = ids[0] == start ? 1 : 0;
        out.beginRebuild();
        for (int p = 0; p < ids.length; p++) {
            if (p == lead) {
                out.insert(id);
            }
            out.copy(p);
        }
        out.endRebuild();
    }

    @Override
    public int inputLength(int length) {
        return length + 1;
    }

    @Override
    public String toString() {
        return "prepend(token=" + token + ")";
    }
}
