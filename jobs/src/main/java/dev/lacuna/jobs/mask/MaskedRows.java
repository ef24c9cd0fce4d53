package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.table.ShardTable;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.words.WordForms;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/** Masks the rows of one shard as they are asked for, each as often as the recipe has views. */
final class MaskedRows implements Iterator<InternalRow> {
    private final Iterator<Sequence> sequences;
    private final Recipe recipe;
    private final MaskingTables tables;
    private final WordDeciles deciles;
    private final MaskAudit audit;
    private final ShardTable table;
    private final long seed;
    private final double progress;
    private final int shard;
    private final MaskedExample example = new MaskedExample();

    private WordForms forms;
    private Sequence sequence;
    private long index = -1;
    private int view;
    private boolean ready;

    /** @param shard number of the shard, at {@code progress} in training time */
    MaskedRows(
            Iterator<Sequence> sequences,
            Recipe recipe,
            MaskingTables tables,
            WordDeciles deciles,
            MaskAudit audit,
            ShardTable table,
            long seed,
            int shard,
            double progress) {
        this.sequences = sequences;
        this.recipe = recipe;
        this.tables = tables;
        this.deciles = deciles;
        this.forms = deciles.forms(tables.vocabulary());
        this.audit = audit;
        this.table = table;
        this.seed = seed;
        this.shard = shard;
        this.progress = progress;
        this.view = recipe.views() - 1;
    }

    @Override
    public boolean hasNext() {
        while (!ready && (view + 1 < recipe.views() || sequences.hasNext())) {
            advance();
        }
        if (!ready && forms != null) {
            deciles.giveBack(forms);
            forms = null;
        }
        return ready;
    }

    /** Masks the next view; leaves it out if the recipe gives it up. */
    private void advance() {
        if (++view == recipe.views()) {
            view = 0;
            sequence = sequences.next();
            index++;
        }
        recipe.apply(sequence, seed, view, new Place(progress, shard, index), example);
        ready = example.skipped() == null;
        if (ready) {
            audit.add(sequence, example, recipe, tables.vocabulary(), forms);
        } else {
            audit.skip(example.skipped(), sequence.origin());
        }
    }

    @Override
    public InternalRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return table.toRow(sequence, example, view);
    }
}
