package dev.lacuna.jobs.mask;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.audit.AuditCounts;
import dev.lacuna.masking.audit.Auditor;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/** Tries recipes on the sampled rows of one shard. */
final class AuditTask implements FlatMapFunction<Iterator<byte[]>, AuditSample> {
    private static final long serialVersionUID = 1;

    private final List<RecipeSpec> specs;
    private final Broadcast<MaskingTables> tables;
    private final Broadcast<WordDeciles> deciles;
    private final SpecialTokens special;
    private final FragmentCodec codec;
    private final ShardLayout layout;
    private final int length;
    private final double share;

    /**
     * @param tables all that the recipes read
     * @param length positions in a row
     * @param share of the training rows that is tried
     */
    AuditTask(
            List<RecipeSpec> specs,
            Broadcast<MaskingTables> tables,
            Broadcast<WordDeciles> deciles,
            SpecialTokens special,
            FragmentCodec codec,
            ShardLayout layout,
            int length,
            double share) {
        this.specs = specs;
        this.tables = tables;
        this.deciles = deciles;
        this.special = special;
        this.codec = codec;
        this.layout = layout;
        this.length = length;
        this.share = share;
    }

    @Override
    public Iterator<AuditSample> call(Iterator<byte[]> fragments) {
        int shard = TaskContext.getPartitionId();
        AuditSample sample = AuditSample.EMPTY;
        if (layout.isValid(shard)) {
            return List.of(sample).iterator();
        }
        Iterator<Sequence> rows = Rows.packed(fragments, codec, length, special);
        Auditor auditor = null;
        for (long index = 0; rows.hasNext(); index++) {
            Sequence row = rows.next();
            double place = row.origin().key(layout.seed(), AuditStep.NAME, 0).fraction();
            if (place < share) {
                // Most shards of a large corpus have no row in the sample, and binding recipes to large tables takes
                // time.
                auditor = auditor == null ? auditor() : auditor;
                auditor.add(row, shard, index);
                sample = sample.merge(new AuditSample(null, Paragraph.of(row, place, special)));
            }
        }
        AuditCounts counts = auditor == null ? null : auditor.counts();
        return List.of(sample.merge(new AuditSample(counts, null))).iterator();
    }

    private Auditor auditor() {
        List<Recipe> recipes =
                specs.stream().map(spec -> spec.bind(tables.value())).toList();
        Vocabulary vocabulary = tables.value().vocabulary();
        return new Auditor(recipes, vocabulary, deciles.value().forms(vocabulary), layout.seed(), length);
    }
}
