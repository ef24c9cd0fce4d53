package dev.lacuna.masking.corruption;

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
 * Masks parts of subwords (Chao et al. 2025, MDM-Prime, arXiv 2505.18495): an id is written with {@code count} digits of base b =
 * ⌈V^(1/count)⌉, most significant first, and each digit of a selected unit is masked, as digit b, with chance 1 − α(t), apart
 * from the others. {@link Column#DIGIT_IDS} holds the digits of all positions. The input keeps a subword only if all its digits
 * are visible; units of which all are visible are deselected.
 */
public final class Digits implements Corruption {
    private final int mask;
    private final int count;
    private final int base;

    /** {@code digits(count=2)}, for {@code sampler = all}. */
    public Digits(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(1, "count");
        count = spec.whole(0, "count", 2, 1, 30);
        mask = vocabulary.specialTokens().mask();
        base = base(vocabulary.size(), count);
    }

    /** The least base in which {@code count} digits tell {@code size} numbers apart, 2 or more. */
    static int base(int size, int count) {
        int base = 2;
        while (power(base, count) < size) {
            base++;
        }
        return base;
    }

    private static double power(int base, int count) {
        return StrictMath.pow(base, count);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.DIGIT_IDS);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints digits = out.ints(Column.DIGIT_IDS);
        write(out, digits);
        for (int u = 0; u < units.size(); u++) {
            boolean touched = false;
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                touched |= corrupt(units.position(i), row, digits, out);
            }
            if (!touched) {
                selection.deselect(u);
            }
        }
    }

    /** The digits of every input id. */
    private void write(MaskedExample out, Ints digits) {
        digits.fill(out.size() * count, 0);
        for (int p = 0; p < out.size(); p++) {
            int rest = out.inputIds()[p];
            for (int d = count - 1; d >= 0; d--) {
                digits.set(p * count + d, rest % base);
                rest /= base;
            }
        }
    }

    /** Masks digits at {@code position} and says whether there was any. */
    private boolean corrupt(int position, Row row, Ints digits, MaskedExample out) {
        int masked = 0;
        for (int d = 0; d < count; d++) {
            if (row.random().nextDouble() >= row.alpha()) {
                digits.set(position * count + d, base);
                masked++;
            }
        }
        if (masked > 0) {
            out.corrupt(position, mask, masked == count ? MaskedExample.MASKED : MaskedExample.PARTIAL);
        }
        return masked > 0;
    }

    @Override
    public String toString() {
        return "digits(count=" + count + ")";
    }
}
