package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.table.ShardTable;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.words.WordForms;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** Masks the rows of one shard as they are asked for. */
final class MaskedRows implements Iterator<InternalRow> {
    private final Iterator<Sequence> sequences;
    private final Recipe recipe;
    private final MaskingTables tables;
    private final WordForms deciles;
    private final MaskAudit audit;
    private final long seed;
    private final double progress;
    private final int length;
    private final MaskedExample example = new MaskedExample();

    MaskedRows(
            Iterator<Sequence> sequences,
            Recipe recipe,
            MaskingTables tables,
            WordDeciles deciles,
            MaskAudit audit,
            long seed,
            double progress,
            int length) {
        this.sequences = sequences;
        this.recipe = recipe;
        this.tables = tables;
        this.deciles = deciles.forms(tables.vocabulary());
        this.audit = audit;
        this.seed = seed;
        this.progress = progress;
        this.length = length;
    }

    @Override
    public boolean hasNext() {
        return sequences.hasNext();
    }

    @Override
    public InternalRow next() {
        Sequence sequence = sequences.next();
        recipe.apply(sequence, seed, 0, progress, example);
        audit.add(sequence, example, recipe, tables.vocabulary(), deciles);
        return ShardTable.toRow(
                sequence,
                example,
                0,
                length,
                tables.vocabulary().specialTokens().pad());
    }
}
