package dev.lacuna.masking.weights;

import dev.lacuna.masking.FallingOrder;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;

/**
 * W − r for the word of rank r, from 0, among the W distinct words of the row that units are of, greatest value first and of
 * equal ones the first in the row: Difference-Masking's weights (Wilf et al. 2023). All units of one word get the same.
 */
final class RankStep implements RowStep {
    private final FallingOrder order = new FallingOrder();
    private final SequenceIndex distinct = new SequenceIndex();
    private int[] wordOf = new int[64];
    private int[] ranks = new int[64];

    RankStep(PieceSpec spec) {
        spec.allow(0);
    }

    @Override
    public void apply(Row row, UnitList units, double[] values) {
        int size = units.size();
        if (size > wordOf.length) {
            wordOf = new int[size * 2];
            ranks = new int[size * 2];
        }
        numberWords(row.sequence(), units);
        Arrays.fill(ranks, 0, distinct.size(), -1);
        int[] falling = order.of(values, size);
        int next = 0;
        for (int i = 0; i < size; i++) {
            int word = wordOf[falling[i]];
            if (ranks[word] < 0) {
                ranks[word] = next++;
            }
        }
        for (int u = 0; u < size; u++) {
            values[u] = distinct.size() - ranks[wordOf[u]];
        }
    }

    /** Numbers the word in which each unit begins, equal words alike. */
    private void numberWords(Sequence sequence, UnitList units) {
        distinct.truncate(0);
        int from = 0;
        int to = 0;
        for (int u = 0; u < units.size(); u++) {
            int position = units.position(units.start(u));
            if (u > 0 && position >= from && position < to) {
                wordOf[u] = wordOf[u - 1];
                continue;
            }
            int at = Arrays.binarySearch(sequence.wordStarts(), position);
            int word = at < 0 ? ~at - 1 : at;
            from = sequence.wordStarts()[word];
            to = sequence.wordEnd(word);
            wordOf[u] = distinct.add(sequence.ids(), from, to);
        }
    }

    @Override
    public String toString() {
        return "rank";
    }
}
