package dev.lacuna.masking;

import dev.lacuna.masking.piece.PieceSpec;
import java.util.List;

/**
 * The six pieces of one masking: units × weights × budget × sampler × corruption × targets, not yet bound to tables.
 *
 * @param weights factors, one or more
 * @param targets one or more; none for a step of a chain that only changes the input
 */
public record Composition(
        PieceSpec units,
        List<PieceSpec> weights,
        PieceSpec budget,
        PieceSpec sampler,
        PieceSpec corruption,
        List<PieceSpec> targets)
        implements RecipeNode {
    public Composition {
        weights = List.copyOf(weights);
        targets = List.copyOf(targets);
    }

    @Override
    public List<RecipeNode> parts() {
        return List.of();
    }
}
