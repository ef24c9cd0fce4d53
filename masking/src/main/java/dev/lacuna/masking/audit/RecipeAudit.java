package dev.lacuna.masking.audit;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that is counted of one recipe over a sample of rows. */
public final class RecipeAudit implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int TAGS = UniversalTag.values().length;
    private static final int LONGEST_WORD = 8;
    private static final int POSITIONS = 16;

    private final SelectionCounts counts;
    private final SelectionCounts first;
    private final SelectionCounts last;
    private final BinnedRates tags = new BinnedRates(TAGS);
    private final BinnedRates wordLengths = new BinnedRates(LONGEST_WORD + 1);
    private final BinnedRates positions = new BinnedRates(POSITIONS);
    private final SpanCounts spans = new SpanCounts();
    private final LeakCounts leaks = new LeakCounts();
    private final IdCounts selectedIds = new IdCounts();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private long rowPositions;
    private long inputPositions;

    RecipeAudit(int sequenceLength) {
        counts = new SelectionCounts(sequenceLength);
        first = new SelectionCounts(sequenceLength);
        last = new SelectionCounts(sequenceLength);
    }

    /** Counts a row, half way through training, that {@code recipe} has just masked. */
    void add(AuditedRow row, MaskedExample example, Recipe recipe) {
        Sequence sequence = row.sequence();
        for (int w = 0; w < sequence.words(); w++) {
            int size = row.candidates(w);
            int hit = row.selected(w);
            wordLengths.add(Math.min(LONGEST_WORD, size), size, hit);
            if (row.tag(w) != Annotations.NO_TAG) {
                tags.add(row.tag(w), size, hit);
            }
        }
        for (int p = 0; p < sequence.size(); p++) {
            if (row.isOrdinary(p)) {
                positions.add(p * POSITIONS / sequence.size(), 1, row.isSelected(p) ? 1 : 0);
            }
            if (row.isSelected(p)) {
                selectedIds.add(sequence.ids(), p, 1);
            }
        }
        spans.add(row, recipe.lastUnits(), recipe.lastSelection());
        leaks.add(row);
        rowPositions += sequence.size();
        inputPositions += example.size();
    }

    /** Counts a row that was given up half way through training. */
    void skip(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    void merge(RecipeAudit other) {
        counts.merge(other.counts);
        first.merge(other.first);
        last.merge(other.last);
        tags.merge(other.tags);
        wordLengths.merge(other.wordLengths);
        positions.merge(other.positions);
        spans.merge(other.spans);
        leaks.merge(other.leaks);
        selectedIds.merge(other.selectedIds);
        other.skipped.forEach((reason, rows) -> skipped.merge(reason, rows, Long::sum));
        rowPositions += other.rowPositions;
        inputPositions += other.inputPositions;
    }

    /** What was selected half way through training. */
    public SelectionCounts counts() {
        return counts;
    }

    /** What was selected at the start of training. */
    public SelectionCounts first() {
        return first;
    }

    /** What was selected at the end of training. */
    public SelectionCounts last() {
        return last;
    }

    /** Whether the recipe masks differently as training goes on. */
    public boolean isScheduled() {
        return !first.selectsAs(counts) || !last.selectsAs(counts);
    }

    /** By universal part of speech; empty where rows have none. */
    public BinnedRates tags() {
        return tags;
    }

    /** By number of subwords of the word, from 1 on; the last bin holds longer words too. */
    public BinnedRates wordLengths() {
        return wordLengths;
    }

    /** By sixteenth of the row. */
    public BinnedRates positions() {
        return positions;
    }

    public SpanCounts spans() {
        return spans;
    }

    public LeakCounts leaks() {
        return leaks;
    }

    /** Entropy of the selected subwords in bits: how varied what is asked for is, as far as the sample shows. */
    public double selectedEntropy() {
        return selectedIds.entropy();
    }

    /** Rows given up, by reason. */
    public SortedMap<String, Long> skipped() {
        return new TreeMap<>(skipped);
    }

    /** Positions of the inputs in relation to those of their rows. */
    public double inputRatio() {
        return Sums.ratio(inputPositions, rowPositions);
    }
}
