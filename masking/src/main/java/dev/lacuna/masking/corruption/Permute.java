package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Selected units of a text change places among themselves; units that are not selected and the tokens that begin and separate
 * texts stay. Every order is alike likely (sentence permutation of BART, Lewis et al. 2020); or, {@code within=k}, they are
 * sorted by place + U(0, k), so that none moves by more than k (word shuffling, Baziotis et al. 2021, arXiv 2106.05634).
 *
 * <p>What moves is not marked: its fate is that of what stays.
 */
public final class Permute implements Corruption {
    private final MovingParts parts;
    private final double within;

    private int[] order = new int[64];
    private double[] scores = new double[64];

    /** {@code permute(within=0)}; 0 is any order. */
    public Permute(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "within");
        within = spec.number(0, "within", 0, 0, 1000);
        parts = new MovingParts(vocabulary);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        parts.find(row.sequence(), units, selection);
        int count = parts.count();
        if (count > order.length) {
            order = new int[count * 2];
            scores = new double[count * 2];
        }
        for (int first = 0; first < count; ) {
            int end = first + 1;
            while (end < count && parts.text(end) == parts.text(first)) {
                end++;
            }
            arrange(first, end, row.random());
            first = end;
        }
        write(row.sequence().size(), out);
    }

    /** Sets {@link #order} of the parts {@code [first, end)}, which are of one text. */
    private void arrange(int first, int end, KeyedRandom random) {
        for (int i = first; i < end; i++) {
            if (within == 0) {
                int place = first + random.nextInt(i - first + 1);
                order[i] = order[place];
                order[place] = i;
            } else {
                insert(first, i, i + within * random.nextDouble());
            }
        }
    }

    /** Inserts part {@code i} into the sorted {@code [first, i)}; few steps, for scores are nearly in order. */
    private void insert(int first, int i, double score) {
        int place = i;
        while (place > first && scores[place - 1] > score) {
            order[place] = order[place - 1];
            scores[place] = scores[place - 1];
            place--;
        }
        order[place] = i;
        scores[place] = score;
    }

    private void write(int size, MaskedExample out) {
        out.beginRebuild();
        int p = 0;
        for (int i = 0; i < parts.count(); i++) {
            copy(p, parts.from(i), out);
            copy(parts.from(order[i]), parts.to(order[i]), out);
            p = parts.to(i);
        }
        copy(p, size, out);
        out.endRebuild();
    }

    private static void copy(int from, int to, MaskedExample out) {
        for (int p = from; p < to; p++) {
            out.copy(p);
        }
    }

    @Override
    public String toString() {
        return "permute(within=" + within + ")";
    }
}
