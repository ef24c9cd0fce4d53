package dev.lacuna.jobs.mask;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.audit.SelectionCounts;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import org.apache.spark.util.AccumulatorV2;

/**
 * What a recipe really did in one split: counts over all written rows, for the manifest and the report. Sums of longs, filled
 * in the stage that writes, so the figures are exact and the same on every cluster.
 */
final class MaskAudit extends AccumulatorV2<MaskAudit, Long> {
    private static final long serialVersionUID = 1;

    private final int sequenceLength;
    private SelectionCounts counts;

    MaskAudit(int sequenceLength) {
        this.sequenceLength = sequenceLength;
        this.counts = new SelectionCounts(sequenceLength);
    }

    /**
     * Counts one row that {@code recipe} has just masked.
     *
     * @param deciles the decile of each word
     */
    void add(Sequence sequence, MaskedExample example, Recipe recipe, Vocabulary vocabulary, WordForms deciles) {
        counts.add(sequence, example, recipe, vocabulary, deciles);
    }

    /** Counts a row that was given up. */
    void skip(String reason) {
        counts.skip(reason);
    }

    /** All that was counted. */
    SelectionCounts counts() {
        return counts;
    }

    @Override
    public boolean isZero() {
        return counts.rows() == 0 && counts.skipped().isEmpty();
    }

    @Override
    public MaskAudit copy() {
        MaskAudit copy = new MaskAudit(sequenceLength);
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        counts = new SelectionCounts(sequenceLength);
    }

    @Override
    public void add(MaskAudit other) {
        merge(other);
    }

    @Override
    public void merge(AccumulatorV2<MaskAudit, Long> other) {
        counts.merge(((MaskAudit) other).counts);
    }

    @Override
    public Long value() {
        return counts.rows();
    }
}
