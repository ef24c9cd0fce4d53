package dev.lacuna.masking.audit;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Place;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;

/**
 * Tries recipes on rows, each as its first view half way through training, and at the start and the end as far as that makes
 * another mask. Holds scratch: one instance serves one thread.
 */
public final class Auditor {
    /** Half way through training: the point in time that recipes are compared at. */
    public static final double PROGRESS = 0.5;

    private final List<Recipe> recipes;
    private final Vocabulary vocabulary;
    private final WordForms deciles;
    private final long seed;
    private final AuditCounts counts;
    private final AuditedRow audited;
    private final MaskedExample example = new MaskedExample();

    /**
     * @param deciles the decile of each word's frequency
     * @param seed the run's seed
     * @param sequenceLength positions in a full row
     */
    public Auditor(List<Recipe> recipes, Vocabulary vocabulary, WordForms deciles, long seed, int sequenceLength) {
        this.recipes = List.copyOf(recipes);
        this.vocabulary = vocabulary;
        this.deciles = deciles;
        this.seed = seed;
        this.counts = new AuditCounts(recipes.size(), sequenceLength);
        this.audited = new AuditedRow(vocabulary);
    }

    /** Tries all recipes on {@code row}, which is number {@code index} of shard {@code shard}. */
    public void add(Sequence row, int shard, long index) {
        counts.addRow();
        audited.start(row);
        counts.overlaps().start(row.size());
        for (int r = 0; r < recipes.size(); r++) {
            RecipeAudit audit = counts.recipe(r);
            mask(row, r, new Place(0, shard, index), audit.first());
            mask(row, r, new Place(1, shard, index), audit.last());
            if (mask(row, r, new Place(PROGRESS, shard, index), audit.counts())) {
                audited.look(example);
                audit.add(audited, example, recipes.get(r));
                counts.overlaps().add(r, audited);
            } else {
                audit.skip(example.skipped());
            }
        }
        counts.overlaps().finish();
    }

    /** What was counted so far. */
    public AuditCounts counts() {
        return counts;
    }

    /** Masks and counts the row; whether it was not given up. */
    private boolean mask(Sequence row, int recipe, Place place, SelectionCounts into) {
        recipes.get(recipe).apply(row, seed, 0, place, example);
        if (example.skipped() != null) {
            return false;
        }
        into.add(row, example, recipes.get(recipe), vocabulary, deciles);
        return true;
    }
}
