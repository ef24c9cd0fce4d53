package dev.lacuna.masking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What a recipe is made of: a composition of pieces, or recipes combined. */
public sealed interface RecipeNode extends Serializable
        permits Composition,
                RecipeNode.Stages,
                RecipeNode.Mix,
                RecipeNode.Chain,
                RecipeNode.Views,
                RecipeNode.TwoSides {
    /** The recipes it combines; none for a composition. */
    List<RecipeNode> parts();

    /** All compositions in it, in order. */
    default Stream<Composition> compositions() {
        return this instanceof Composition own
                ? Stream.of(own)
                : parts().stream().flatMap(RecipeNode::compositions);
    }

    /**
     * One recipe after another over training time.
     *
     * @param until progress up to which each stage holds, ascending; the last is 1
     */
    record Stages(List<Double> until, List<RecipeNode> parts) implements RecipeNode {
        public Stages {
            until = List.copyOf(until);
            parts = List.copyOf(parts);
        }
    }

    /**
     * For each row one of several recipes, drawn.
     *
     * @param shares chance of each, in proportion
     */
    record Mix(List<Double> shares, List<RecipeNode> parts) implements RecipeNode {
        public Mix {
            shares = List.copyOf(shares);
            parts = List.copyOf(parts);
        }
    }

    /** One step after another on the same row, each on what the one before has made of it. */
    record Chain(List<RecipeNode> parts) implements RecipeNode {
        public Chain {
            parts = List.copyOf(parts);
        }
    }

    /** Several maskings of each row, each a row of the shard: view v by recipe v modulo their number. */
    record Views(int count, List<RecipeNode> parts) implements RecipeNode {
        public Views {
            parts = List.copyOf(parts);
        }
    }

    /** One masking for the encoder and another of the same row for the decoder, in columns of one row. */
    record TwoSides(RecipeNode encoder, RecipeNode decoder) implements RecipeNode {
        @Override
        public List<RecipeNode> parts() {
            return List.of(encoder, decoder);
        }
    }
}
