package dev.lacuna.masking.budget;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The budgets that recipes can name. */
public final class Budgets {
    private static final PieceKinds<Budget> KINDS = new PieceKinds<Budget>("budget")
            .add("fixed", (spec, tables) -> new FixedBudget(spec))
            .add("linear", (spec, tables) -> new ScheduledBudget(spec))
            .add("cosine", (spec, tables) -> new ScheduledBudget(spec))
            .add("step", (spec, tables) -> new ScheduledBudget(spec))
            .add("ramp", (spec, tables) -> new ScheduledBudget(spec))
            .add("curve", (spec, tables) -> new ScheduledBudget(spec))
            .add("uniform-ratio", (spec, tables) -> new UniformRatio(spec))
            .add("diffusion", (spec, tables) -> new DiffusionBudget(spec));

    private Budgets() {}

    /** The piece that {@code spec} describes. */
    public static Budget of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
