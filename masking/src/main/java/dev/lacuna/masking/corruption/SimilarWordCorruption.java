package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;

/**
 * Words in place of words, and no [MASK] (Cui et al., MacBERT, Findings of EMNLP 2020, arXiv 2004.13922): each word of
 * a unit becomes with chance {@code similar} one of its {@code neighbours} most similar words, with {@code random} a
 * random word, else it stays. A replacement has as many subwords as the word, so that positions stay: a neighbour is
 * drawn in proportion to similarity among those of equal length, and where there is none a random word is taken. A
 * random word is uniform over all neighbours of equal length in the table; where there is none, its subwords are drawn
 * one by one, uniformly.
 */
public final class SimilarWordCorruption implements Corruption {
    private final double similar;
    private final double random;
    private final double keep;
    private final int most;
    private final SimilarWords table;
    private final WordForms numbers;
    private final WordsByLength words;
    private final RandomSubwords subwords;

    /** {@code similar-word(similar=0.8, random=0.1, keep=0.1, neighbours=10)}. */
    public SimilarWordCorruption(PieceSpec spec, MaskingTables tables) {
        spec.allow(3, "similar", "random", "keep", "neighbours");
        similar = spec.number(0, "similar", 0.8, 0, 1);
        random = spec.number(1, "random", 0.1, 0, 1);
        keep = spec.number(2, "keep", 0.1, 0, 1);
        most = spec.whole(3, "neighbours", 10, 1, 1000);
        if (Math.abs(similar + random + keep - 1) > 1e-9) {
            throw new UserException(
                    "Cannot read recipe: similar, random and keep of similar-word must sum to 1 (" + spec + ")");
        }
        table = tables.similarWords();
        numbers = table.numbers(tables.vocabulary());
        words = new WordsByLength(table);
        subwords = new RandomSubwords("uniform", tables);
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        Sequence sequence = row.sequence();
        int word = 0;
        for (int u = 0; u < units.size(); u++) {
            int i = units.start(u);
            while (selection.isSelected(u) && i < units.end(u)) {
                int from = units.position(i);
                word = sequence.wordStarts()[word] > from ? 0 : word;
                while (sequence.wordEnd(word) <= from) {
                    word++;
                }
                int to = from;
                while (i < units.end(u) && units.position(i) == to && to < sequence.wordEnd(word)) {
                    i++;
                    to++;
                }
                replace(sequence.ids(), from, to, row.random(), out);
            }
        }
    }

    /** Replaces the word, or part of one, at {@code [from, to)}. */
    private void replace(int[] ids, int from, int to, KeyedRandom draws, MaskedExample out) {
        double die = draws.nextDouble();
        int[] other = die < similar ? neighbour(ids, from, to, draws) : null;
        byte fate = other != null
                ? MaskedExample.SIMILAR
                : die < similar + random ? MaskedExample.RANDOM : MaskedExample.KEPT;
        int choices = words.count(to - from);
        if (fate == MaskedExample.RANDOM && choices > 0) {
            other = words.word(to - from, draws.nextInt(choices));
        }
        for (int p = from; p < to; p++) {
            if (fate == MaskedExample.KEPT) {
                out.fate(p, fate);
            } else {
                out.corrupt(p, other != null ? other[p - from] : subwords.draw(draws), fate);
            }
        }
    }

    /** A neighbour of as many subwords, drawn in proportion to similarity; null where there is none. */
    private int[] neighbour(int[] ids, int from, int to, KeyedRandom draws) {
        int number = numbers.numberOf(ids, from, to);
        if (number < 0) {
            return null;
        }
        int[][] neighbours = table.neighbours(number);
        double[] similarities = table.similarities(number);
        int count = Math.min(most, neighbours.length);
        double total = 0;
        for (int n = 0; n < count; n++) {
            total += neighbours[n].length == to - from ? similarities[n] : 0;
        }
        int[] drawn = null;
        double left = draws.nextDouble() * total;
        for (int n = 0; n < count && left >= 0; n++) {
            if (neighbours[n].length == to - from) {
                drawn = neighbours[n];
                left -= similarities[n];
            }
        }
        return drawn;
    }

    @Override
    public String toString() {
        return "similar-word(similar=" + similar + ", random=" + random + ", keep=" + keep + ", neighbours=" + most
                + ")";
    }
}
