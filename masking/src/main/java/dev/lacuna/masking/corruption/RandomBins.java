package dev.lacuna.masking.corruption;

import dev.lacuna.masking.FallingOrder;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;

/**
 * Coarser subwords: the vocabulary, the most frequent first, is cut into {@code count} bins at ranks drawn for each row,
 * and a selected subword gives way to the one that stands for its bin, drawn uniformly from the bin (Wu et al.,
 * Randomized Quantization, 2023, arXiv 2212.08663, whose channels' values are here ranks of frequency). Cuts may fall
 * together, so a row may have fewer bins. Special tokens are in none; subwords of one frequency are ordered by id.
 */
public final class RandomBins implements Corruption {
    private final int count;
    /** Ordinary subwords by falling frequency. */
    private final int[] byRank;

    private final int[] rankOf;
    /** First rank behind each bin, ascending. */
    private final int[] ends;

    private final int[] representatives;

    /** {@code random-bins(count=8)}; needs the table {@code subwords}. */
    public RandomBins(PieceSpec spec, MaskingTables tables) {
        spec.allow(1, "count");
        count = spec.whole(0, "count", 8, 1, 1 << 20);
        byRank = byRank(tables);
        rankOf = new int[tables.vocabulary().size()];
        for (int rank = 0; rank < byRank.length; rank++) {
            rankOf[byRank[rank]] = rank;
        }
        ends = new int[count];
        representatives = new int[count];
    }

    private static int[] byRank(MaskingTables tables) {
        double[] counts = tables.subwords("subwords", "total_term_freq").clone();
        int ordinary = 0;
        for (int id = 0; id < counts.length; id++) {
            boolean special = tables.vocabulary().isSpecial(id);
            ordinary += special ? 0 : 1;
            counts[id] = special ? -1 : counts[id] > 0 ? counts[id] : 0;
        }
        // Special tokens come last.
        return Arrays.copyOf(new FallingOrder().of(counts, counts.length), ordinary);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int[] ids = row.sequence().ids();
        cut(row.random());
        for (int u = 0; u < units.size(); u++) {
            for (int i = units.start(u); selection.isSelected(u) && i < units.end(u); i++) {
                int position = units.position(i);
                out.corrupt(position, representatives[bin(rankOf[ids[position]])], MaskedExample.PARTIAL);
            }
        }
    }

    /** Draws bins, and what stands for each that is not empty. */
    private void cut(KeyedRandom random) {
        for (int cut = 0; cut < count - 1; cut++) {
            ends[cut] = random.nextInt(byRank.length + 1);
        }
        ends[count - 1] = byRank.length;
        Arrays.sort(ends);
        int start = 0;
        for (int bin = 0; bin < count; bin++) {
            if (ends[bin] > start) {
                representatives[bin] = byRank[start + random.nextInt(ends[bin] - start)];
            }
            start = ends[bin];
        }
    }

    /** The first bin that ends behind {@code rank}. */
    private int bin(int rank) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ends[middle] > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return "random-bins(count=" + count + ")";
    }
}
