package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.corruption.Sentinels;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Set;

/**
 * What a decoder is to write, as labels of a length of their own. The decoder's input is not written: models make it from the
 * labels by a shift of one.
 *
 * <p>{@code layout=clean}: the whole row before anything was done to it, special tokens and all (BART, Lewis et al. 2020).
 * {@code layout=sentinels}: for each run of selected subwords its sentinel and then the run, at last the separator, which is
 * the end of sequence here; no closing sentinel, as in T5's code and unlike its paper's figure (Raffel et al. 2020). What
 * the runs hold is the row as this step found it.
 */
public final class SequenceToSequence implements Targets {
    private final String layout;
    private final int[] sentinels;
    private final int separator;

    /** {@code seq2seq(layout=clean)}. */
    public SequenceToSequence(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "layout");
        layout = spec.choice("layout", "clean", "sentinels");
        sentinels = layout.equals("clean") ? new int[0] : tables.tokens(Sentinels.PATTERN, Sentinels.COUNT);
        separator = tables.vocabulary().specialTokens().separator();
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints labels = out.ints(Column.LABELS);
        labels.clear();
        if (layout.equals("clean")) {
            labels.addAll(row.original().ids(), 0, row.original().size());
            return;
        }
        int[] ids = row.sequence().ids();
        int[] spanAt = selection.spanAt(units, ids.length);
        int runs = 0;
        for (int p = 0; p < ids.length; p++) {
            if (spanAt[p] >= 0 && (p == 0 || spanAt[p - 1] < 0)) {
                labels.add(sentinels[runs++]);
            }
            if (spanAt[p] >= 0) {
                labels.add(ids[p]);
            }
        }
        labels.add(separator);
    }

    /** With sentinels at most every subword, a sentinel for every other one, and the end; a row has a special token too. */
    @Override
    public int labelLength(int inputLength) {
        return inputLength + Math.min(sentinels.length, inputLength / 2);
    }

    @Override
    public String toString() {
        return "seq2seq(layout=" + layout + ")";
    }
}
