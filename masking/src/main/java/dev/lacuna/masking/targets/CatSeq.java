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
import java.util.Arrays;
import java.util.Set;

/**
 * The keyphrases of the row as one sequence for a decoder: each once, in the order of their first occurrence, with a separator
 * token between and the separator of texts at the end (CatSeq of KeyBART, Kulkarni et al. 2022, arXiv 2112.08547). Where
 * several keyphrases start at one word the longest counts; what would make the sequence longer than the row is left out. A
 * row without any is given up.
 */
public final class CatSeq implements Targets {
    private final Vocabulary vocabulary;
    private final String column;
    private final String between;
    private final int betweenId;

    /** {@code catseq(separator=;)}. */
    public CatSeq(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "separator");
        between = spec.text("separator", ";");
        betweenId = tables.tokens(between, 1)[0];
        column = tables.wordColumn("keyphrases", "length");
        vocabulary = tables.vocabulary();
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.LABELS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Sequence text = row.original();
        float[] lengths = text.notes().values(column);
        Ints labels = out.ints(Column.LABELS);
        labels.clear();
        for (int w = 0; w < text.words(); w++) {
            int end = Math.min(text.words(), w + (int) lengths[w]);
            if (end > w) {
                add(text, text.wordStarts()[w], text.wordEnd(end - 1), labels);
            }
        }
        if (labels.size() == 0) {
            out.skip("no keyphrase");
        } else {
            labels.set(labels.size() - 1, vocabulary.specialTokens().separator());
        }
    }

    private void add(Sequence text, int from, int to, Ints labels) {
        boolean fits = labels.size() + to - from < text.size();
        if (fits && !vocabulary.hasSpecial(text.ids(), from, to) && !holds(labels, text.ids(), from, to)) {
            labels.addAll(text.ids(), from, to);
            labels.add(betweenId);
        }
    }

    /** Whether {@code ids[from, to)} is one of the phrases in {@code labels}, each of which a separator ends. */
    private boolean holds(Ints labels, int[] ids, int from, int to) {
        int start = 0;
        for (int end = 0; end < labels.size(); end++) {
            if (labels.get(end) == betweenId) {
                if (Arrays.equals(labels.array(), start, end, ids, from, to)) {
                    return true;
                }
                start = end + 1;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "catseq(separator=" + between + ")";
    }
}
