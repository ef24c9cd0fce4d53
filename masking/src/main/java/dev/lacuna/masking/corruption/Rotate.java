package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;

/**
 * Document rotation of BART (Lewis et al. 2020): each text of the row begins at one of its subwords, uniformly drawn, and what
 * was in front of that comes behind its end. The tokens that begin and separate texts stay; the selection does not count.
 */
public final class Rotate implements Corruption {
    private final Frame frame;

    public Rotate(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0);
        frame = new Frame(vocabulary);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int[] ids = row.sequence().ids();
        out.beginRebuild();
        for (int from = 0; from < ids.length; ) {
            int to = frame.textEnd(ids, from);
            if (to == from) {
                out.copy(from++);
                continue;
            }
            int turn = row.random().nextInt(to - from);
            for (int p = from; p < to; p++) {
                int place = p + turn;
                out.copy(place < to ? place : place - (to - from));
            }
            from = to;
        }
        out.endRebuild();
    }

    @Override
    public String toString() {
        return "rotate";
    }
}
