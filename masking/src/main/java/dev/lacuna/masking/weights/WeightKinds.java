package dev.lacuna.masking.weights;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.weights.gate.Gate;
import java.util.List;

/** The weights that recipes can name. */
public final class WeightKinds {
    private static final PieceKinds<Weights> KINDS = new PieceKinds<Weights>("weights")
            .add("uniform", (spec, tables) -> new UniformWeights(spec))
            .add("subword-table", StatisticKinds::ofSubwords)
            .add("word-table", StatisticKinds::ofWords)
            .add("word-column", StatisticKinds::ofRowWords)
            .add("tag-table", StatisticKinds::ofTags)
            .add("tag-rates", StatisticKinds::ofTagRates)
            .add("association", StatisticKinds::ofAssociations)
            .add("outside-keyphrases", OutsideKeyphrases::new)
            .add("gate", Gate::new);

    private WeightKinds() {}

    /** The product of the pieces that {@code specs} describe. */
    public static Weights of(List<PieceSpec> specs, MaskingTables tables) {
        List<Weights> factors =
                specs.stream().map(spec -> KINDS.create(spec, tables)).toList();
        return factors.size() == 1 ? factors.get(0) : new ProductWeights(factors);
    }
}
