package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;

/**
 * A token that says what stood there, such as {@code [NAME]}: {@code per=subword} one for each subword, which keeps the
 * row's positions, {@code per=unit} one for each run of a unit, which also hides its length. The vocabulary must have
 * the token.
 */
public final class Marker implements Corruption {
    private final String token;
    private final int id;
    private final boolean perUnit;
    private final UnitRuns runs = new UnitRuns();

    /** {@code marker(token=…, per=subword)}. */
    public Marker(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "token", "per");
        token = spec.text("token", "");
        perUnit = spec.choice("per", "subword", "unit").equals("unit");
        if (token.isEmpty()) {
            throw new UserException("Cannot read recipe: marker needs a token, such as [NAME] (" + spec + ")");
        }
        id = tables.tokens(token, 1)[0];
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        if (perUnit) {
            runs.read(row.sequence(), units, selection, false);
            rebuild(row.sequence().size(), out);
            return;
        }
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                out.corrupt(units.position(i), id, MaskedExample.MASKED);
            }
        }
    }

    private void rebuild(int size, MaskedExample out) {
        out.beginRebuild();
        int p = 0;
        while (p < size) {
            if (runs.unitAt(p) < 0) {
                out.copy(p++);
                continue;
            }
            int end = runs.end(p);
            out.replace(p, id, MaskedExample.INFILLED);
            for (p++; p < end; p++) {
                out.leaveOut(p, MaskedExample.INFILLED);
            }
        }
        out.endRebuild();
    }

    @Override
    public String toString() {
        return "marker(token=" + token + ", per=" + (perUnit ? "unit" : "subword") + ")";
    }
}
