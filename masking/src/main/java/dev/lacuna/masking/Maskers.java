package dev.lacuna.masking;

import java.util.List;

/** Binds a recipe's parts to tables. */
final class Maskers {
    private Maskers() {}

    static Masker of(RecipeNode node, MaskingTables tables) {
        if (node instanceof Composition composition) {
            return new ComposedMasker(composition, tables);
        }
        if (node instanceof RecipeNode.Stages stages) {
            return new StagesMasker(stages.until(), all(stages.parts(), tables));
        }
        if (node instanceof RecipeNode.Mix mix) {
            return new MixMasker(mix.shares(), all(mix.parts(), tables));
        }
        if (node instanceof RecipeNode.Chain chain) {
            return new ChainMasker(all(chain.parts(), tables));
        }
        if (node instanceof RecipeNode.Views views) {
            return new ViewsMasker(views.count(), all(views.parts(), tables));
        }
        RecipeNode.TwoSides sides = (RecipeNode.TwoSides) node;
        return new TwoSidesMasker(of(sides.encoder(), tables), of(sides.decoder(), tables));
    }

    private static List<Masker> all(List<RecipeNode> nodes, MaskingTables tables) {
        return nodes.stream().map(node -> of(node, tables)).toList();
    }
}
