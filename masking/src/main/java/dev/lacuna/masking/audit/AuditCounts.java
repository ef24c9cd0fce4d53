package dev.lacuna.masking.audit;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What an audit of several recipes over the same rows has counted. */
public final class AuditCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final RecipeAudit[] recipes;
    private final Overlaps overlaps;
    private long rows;

    /** @param sequenceLength positions in a full row */
    AuditCounts(int recipes, int sequenceLength) {
        this.recipes = Stream.generate(() -> new RecipeAudit(sequenceLength))
                .limit(recipes)
                .toArray(RecipeAudit[]::new);
        this.overlaps = new Overlaps(recipes);
    }

    void addRow() {
        rows++;
    }

    RecipeAudit recipe(int number) {
        return recipes[number];
    }

    /** Adds what was counted of other rows for the same recipes, and returns this. */
    public AuditCounts merge(AuditCounts other) {
        for (int r = 0; r < recipes.length; r++) {
            recipes[r].merge(other.recipes[r]);
        }
        overlaps.merge(other.overlaps);
        rows += other.rows;
        return this;
    }

    /** Rows that the recipes were tried on. */
    public long rows() {
        return rows;
    }

    /** One for each recipe, in their order. */
    public List<RecipeAudit> recipes() {
        return List.of(recipes);
    }

    public Overlaps overlaps() {
        return overlaps;
    }
}
