package dev.lacuna.masking.audit;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;

/** What a recipe selected, and what became of it: counts cheap enough to be taken of every row that is written. */
public final class SelectionCounts implements Serializable {
    private static final long serialVersionUID = 1;
    /** Deciles are numbered from 1. */
    private static final int DECILES = 10;

    private static final int LONGEST_UNIT = 9;
    private static final int LENGTH_BINS = 16;

    private final int sequenceLength;
    private long rows;
    private long subwords;
    private long selected;
    private long words;
    private long wordsTouched;
    private long wordsWhole;
    private long targets;
    private long mostTargets;
    private final long[] fates = new long[MaskedExample.FATES];
    private final BinnedRates deciles = new BinnedRates(DECILES + 1);
    private final Histogram unitWords = new Histogram(LONGEST_UNIT);
    private final long[] lengths = new long[LENGTH_BINS];

    /** @param sequenceLength positions in a full row */
    public SelectionCounts(int sequenceLength) {
        this.sequenceLength = sequenceLength;
    }

    /**
     * Counts one row that {@code recipe} has just masked.
     *
     * @param deciles the decile of each word's frequency, 1 the rarest to 10
     */
    public void add(Sequence row, MaskedExample example, Recipe recipe, Vocabulary vocabulary, WordForms deciles) {
        rows++;
        lengths[Math.min(LENGTH_BINS - 1, row.size() * LENGTH_BINS / (sequenceLength + 1))]++;
        for (int word = 0; word < row.words(); word++) {
            addWord(row, example.fates(), word, vocabulary, deciles);
        }
        addTargets(example.ints(Column.LABELS));
        UnitList units = recipe.lastUnits();
        for (int unit = 0; unit < units.size(); unit++) {
            if (recipe.lastSelected(unit)) {
                unitWords.add(units.words(unit));
            }
        }
    }

    private void addTargets(Ints labels) {
        int own = 0;
        for (int i = 0; i < labels.size(); i++) {
            own += labels.get(i) == MaskedExample.IGNORED ? 0 : 1;
        }
        targets += own;
        mostTargets = Math.max(mostTargets, own);
    }

    private void addWord(Sequence row, byte[] fateOf, int word, Vocabulary vocabulary, WordForms forms) {
        int from = row.wordStarts()[word];
        int to = row.wordEnd(word);
        int size = 0;
        int hit = 0;
        for (int p = from; p < to; p++) {
            if (!vocabulary.isSpecial(row.ids()[p])) {
                byte fate = fateOf[p];
                fates[fate]++;
                hit += fate == MaskedExample.UNTOUCHED ? 0 : 1;
                size++;
            }
        }
        if (size > 0) {
            deciles.add(forms.numberOf(row.ids(), from, to), size, hit);
            subwords += size;
            selected += hit;
            words++;
            wordsTouched += hit > 0 ? 1 : 0;
            wordsWhole += hit == size ? 1 : 0;
        }
    }

    /** Adds what was counted of other rows of the same length. */
    public void merge(SelectionCounts other) {
        rows += other.rows;
        subwords += other.subwords;
        selected += other.selected;
        words += other.words;
        wordsTouched += other.wordsTouched;
        wordsWhole += other.wordsWhole;
        targets += other.targets;
        mostTargets = Math.max(mostTargets, other.mostTargets);
        Sums.addAll(fates, other.fates);
        deciles.merge(other.deciles);
        unitWords.merge(other.unitWords);
        Sums.addAll(lengths, other.lengths);
    }

    /** Whether the same was counted by decile and fate: so two points in training time are compared. */
    public boolean selectsAs(SelectionCounts other) {
        boolean same = rows == other.rows && selected == other.selected;
        for (int fate = 0; fate < fates.length; fate++) {
            same &= fates[fate] == other.fates[fate];
        }
        for (int d = 0; d < deciles.bins(); d++) {
            same &= deciles.selected(d) == other.deciles.selected(d);
        }
        return same;
    }

    /** Rows masked. */
    public long rows() {
        return rows;
    }

    /** Subwords that are no special tokens. */
    public long subwords() {
        return subwords;
    }

    /** Subwords of another fate than untouched. */
    public long selected() {
        return selected;
    }

    /** Share of the subwords that was selected. */
    public double rate() {
        return Sums.ratio(selected, subwords);
    }

    public long words() {
        return words;
    }

    /** Words with a selected subword. */
    public long wordsTouched() {
        return wordsTouched;
    }

    /** Words all of whose subwords were selected. */
    public long wordsWhole() {
        return wordsWhole;
    }

    /** Labels that count in the loss, or positions of target sequences. */
    public long targets() {
        return targets;
    }

    /** Targets of the row that has most of them. */
    public long mostTargets() {
        return mostTargets;
    }

    /** Subwords of a {@linkplain MaskedExample#fates fate}. */
    public long fate(int fate) {
        return fates[fate];
    }

    /** By decile of frequency, 1 to 10; bin 0 is empty. */
    public BinnedRates deciles() {
        return deciles;
    }

    /** Selected units by number of words, 0 being parts of words. */
    public Histogram unitWords() {
        return unitWords;
    }

    /** Rows by length, in equal bins; {@link #lengthFrom} tells where they begin. */
    public long[] lengths() {
        return lengths.clone();
    }

    /** The shortest length of bin {@code bin}. */
    public int lengthFrom(int bin) {
        return (bin * (sequenceLength + 1) + LENGTH_BINS - 1) / LENGTH_BINS;
    }
}
