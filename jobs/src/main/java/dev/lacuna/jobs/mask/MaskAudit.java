package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.audit.SelectionCounts;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import org.apache.spark.util.AccumulatorV2;

/**
 * What a recipe really did in one split: counts over all written rows, for the manifest and the report. Sums of longs, filled
 * in the stage that writes, so the figures are exact and the same on every cluster.
 */
final class MaskAudit extends AccumulatorV2<MaskAudit, Long> {
    private static final long serialVersionUID = 1;

    private final int sequenceLength;
    private final SkippedRows skipped = new SkippedRows();
    private final PairCounts pairs = new PairCounts();
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

    /** Counts what a row is packed from. */
    void add(Fragment fragment) {
        pairs.add(fragment);
    }

    /** Pairs in either split. */
    static PairCounts pairs(MaskAudit train, MaskAudit valid) {
        PairCounts all = new PairCounts();
        all.addAll(train.pairs);
        all.addAll(valid.pairs);
        return all;
    }

    /** Counts a row that was given up. */
    void skip(String reason, Origin row) {
        skipped.add(reason, row);
    }

    /** Rows given up in either split, by reason. */
    static List<Manifest.Skipped> skipped(MaskAudit train, MaskAudit valid) {
        SkippedRows all = new SkippedRows();
        all.addAll(train.skipped);
        all.addAll(valid.skipped);
        return all.toList();
    }

    long sequences() {
        return counts.rows();
    }

    long subwords() {
        return counts.subwords();
    }

    long selected() {
        return counts.selected();
    }

    ObjectNode toJson(String split, int shards) {
        return Json.object().put("split", split).put("shards", shards).setAll(SelectionJson.of(counts));
    }

    @Override
    public boolean isZero() {
        return counts.rows() == 0 && skipped.isEmpty() && pairs.isEmpty();
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
        skipped.clear();
        pairs.clear();
    }

    @Override
    public void add(MaskAudit other) {
        merge(other);
    }

    @Override
    public void merge(AccumulatorV2<MaskAudit, Long> other) {
        MaskAudit audit = (MaskAudit) other;
        counts.merge(audit.counts);
        skipped.addAll(audit.skipped);
        pairs.addAll(audit.pairs);
    }

    @Override
    public Long value() {
        return counts.rows();
    }
}
