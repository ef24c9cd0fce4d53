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
import dev.lacuna.tokenization.Vocabulary;
import java.util.Set;

/**
 * The second text of a pair as the labels of the first, subword by subword: (noisy, clean) pairs of spelling correction. Pairs
 * of sides of unequal length are given up, and so are those whose second text has a special token, such as one for unknown
 * subwords, which nobody can predict. {@code errors=yes} also writes to {@code token_classes} 1 where the two differ and
 * 0 where they do not.
 */
public final class Correction implements Targets {
    private final boolean errors;
    private final Vocabulary vocabulary;

    /** {@code correction(errors=no)}. */
    public Correction(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "errors");
        errors = spec.choice("errors", "no", "yes").equals("yes");
        vocabulary = tables.vocabulary();
        tables.requirePairs();
    }

    @Override
    public Set<Column> columns() {
        return errors ? Set.of(Column.LABELS, Column.TOKEN_CLASSES) : Set.of(Column.LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Sequence pair = row.original();
        int first = pair.documentStarts()[0];
        int second = pair.notes().secondStart();
        if (second - 1 - first != pair.size() - 1 - second) {
            out.skip("two texts of unequal length");
            return;
        }
        if (vocabulary.hasSpecial(pair.ids(), second, pair.size() - 1)) {
            out.skip("an unknown subword in the second text");
            return;
        }
        out.openLabels();
        Ints classes = null;
        if (errors) {
            classes = out.ints(Column.TOKEN_CLASSES);
            classes.fill(out.size(), MaskedExample.IGNORED);
        }
        for (int q = 0; q < out.size(); q++) {
            int source = out.sources()[q];
            if (source >= first && source < second - 1) {
                int clean = pair.ids()[second + source - first];
                out.label(q, clean);
                if (errors) {
                    classes.set(q, clean == pair.ids()[source] ? 0 : 1);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "correction(errors=" + (errors ? "yes" : "no") + ")";
    }
}
