package dev.lacuna.masking.weights;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;

/**
 * A factor of 0 for units that touch a keyphrase of their document, 1 for others: keyphrases are kept. All occurrences count,
 * overlapping ones too, as in the sketches of GENIUS (Guo et al. 2022, arXiv 2211.10330).
 */
public final class OutsideKeyphrases implements Weights {
    private final String column;
    private boolean[] kept = new boolean[0];

    public OutsideKeyphrases(PieceSpec spec, MaskingTables tables) {
        spec.allow(0);
        column = tables.wordColumn("keyphrases", "length");
    }

    @Override
    public void weigh(Row row, UnitList units, double[] weights) {
        markKept(row.sequence());
        for (int u = 0; u < units.size(); u++) {
            weights[u] = 1;
            for (int i = units.start(u); i < units.end(u); i++) {
                weights[u] = kept[units.position(i)] ? 0 : weights[u];
            }
        }
    }

    /** Marks the positions of every keyphrase; the column has, at a word, the words of the longest one that starts there. */
    private void markKept(Sequence sequence) {
        if (sequence.size() > kept.length) {
            kept = new boolean[sequence.size() * 2];
        }
        Arrays.fill(kept, 0, sequence.size(), false);
        float[] lengths = sequence.notes().values(column);
        int end = 0;
        for (int w = 0; w < sequence.words(); w++) {
            end = Math.max(end, w + (int) lengths[w]);
            if (w < end) {
                Arrays.fill(kept, sequence.wordStarts()[w], sequence.wordEnd(w), true);
            }
        }
    }

    @Override
    public String toString() {
        return "outside-keyphrases";
    }
}
