package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Set;

/**
 * Labels everywhere, with weights that say where they count: {@code loss-mask(predict=next-token, selected=0,
 * others=1)} keeps selected subwords out of the loss, {@code selected=1, others=0} all others.
 *
 * <p>{@code predict=next-token}: the label of a position is the subword that stands behind it in the input, and weighs
 * what that subword weighs; the last position has none. {@code predict=same}: the input's own subword; special tokens
 * have none. A subword counts as selected if a step of the recipe selected it; one that stands for nothing in the
 * original counts with the one before.
 */
public final class LossMask implements Targets {
    private final Vocabulary vocabulary;
    private final boolean next;
    private final double selected;
    private final double others;

    public LossMask(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "predict", "selected", "others");
        this.vocabulary = vocabulary;
        next = spec.choice("predict", "next-token", "same").equals("next-token");
        selected = spec.number(0, "selected", 0, 0, 1);
        others = spec.number(0, "others", 1, 0, 1);
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LABELS, Column.LOSS_WEIGHTS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        out.openLabels();
        Floats weights = out.floats(Column.LOSS_WEIGHTS);
        weights.fill(out.size(), 0);
        float weight = (float) others;
        for (int q = 0; q < out.size(); q++) {
            int source = out.sources()[q];
            if (source >= 0) {
                weight = (float) (out.fates()[source] == MaskedExample.UNTOUCHED ? others : selected);
            }
            int id = out.inputIds()[q];
            int at = next ? q - 1 : q;
            if (at >= 0 && (next || !vocabulary.isSpecial(id))) {
                out.label(at, id);
                weights.set(at, weight);
            }
        }
    }

    @Override
    public String toString() {
        return "loss-mask(predict=" + (next ? "next-token" : "same") + ", selected=" + selected + ", others=" + others
                + ")";
    }
}
