package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Text infilling: one [MASK] in place of a whole span, and one for each empty span (Lewis et al., BART, 2020, arXiv
 * 1910.13461). With {@code random} above 0 that share of the masks is a random subword instead. A special token inside a span
 * stays, and what is behind it gets a mask of its own.
 *
 * <p>{@code per=run}: neighbouring spans, and masks that stand there already, become one mask too. {@code spare}: the chance
 * that a word inside a span stays as it is.
 */
public final class Infill implements Corruption {
    private final int mask;
    private final OrdinarySubwords subwords;
    private final boolean perRun;
    private final double random;
    private final double spare;

    /** {@code infill(per=span, random=0, spare=0)}. */
    public Infill(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "per", "random", "spare");
        perRun = spec.choice("per", "span", "run").equals("run");
        random = spec.number(0, "random", 0, 0, 1);
        spare = spec.number(0, "spare", 0, 0, 1);
        mask = vocabulary.specialTokens().mask();
        subwords = new OrdinarySubwords(vocabulary);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        KeyedRandom draws = row.random();
        Sequence sequence = row.sequence();
        int size = sequence.size();
        int[] spanAt = selection.spanAt(units, size);
        spareWords(sequence, spanAt, draws, out);
        int empty = 0;
        out.beginRebuild();
        for (int p = 0; p <= size; p++) {
            for (; empty < selection.emptySpans() && selection.emptySpan(empty) == p; empty++) {
                out.insert(isRandom(draws) ? subwords.draw(draws) : mask);
            }
            if (p < size && goesOn(sequence.ids(), spanAt, p)) {
                out.leaveOut(p, MaskedExample.INFILLED);
            } else if (p < size && spanAt[p] < 0) {
                out.copy(p);
            } else if (p < size && isRandom(draws)) {
                out.replace(p, subwords.draw(draws), MaskedExample.RANDOM);
            } else if (p < size) {
                out.replace(p, mask, MaskedExample.INFILLED);
            }
        }
        out.endRebuild();
    }

    private boolean isRandom(KeyedRandom draws) {
        return random > 0 && draws.nextDouble() < random;
    }

    /** Whether {@code position} is under the mask of the position before it. */
    private boolean goesOn(int[] ids, int[] spanAt, int position) {
        if (position == 0) {
            return false;
        }
        if (perRun) {
            return isHidden(ids, spanAt, position) && isHidden(ids, spanAt, position - 1);
        }
        return spanAt[position] >= 0 && spanAt[position] == spanAt[position - 1];
    }

    private boolean isHidden(int[] ids, int[] spanAt, int position) {
        return spanAt[position] >= 0 || ids[position] == mask;
    }

    /** Takes words out of the spans, each with chance {@link #spare}. */
    private void spareWords(Sequence sequence, int[] spanAt, KeyedRandom draws, MaskedExample out) {
        for (int w = 0; spare > 0 && w < sequence.words(); w++) {
            int from = sequence.wordStarts()[w];
            if (spanAt[from] >= 0 && draws.nextDouble() < spare) {
                for (int p = from; p < sequence.wordEnd(w) && spanAt[p] >= 0; p++) {
                    spanAt[p] = -1;
                    out.fate(p, MaskedExample.KEPT);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "infill(per=" + (perRun ? "run" : "span") + ", random=" + random + ", spare=" + spare + ")";
    }
}
