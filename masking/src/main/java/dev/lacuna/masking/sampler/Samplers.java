package dev.lacuna.masking.sampler;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The samplers that recipes can name. */
public final class Samplers {
    private static final PieceKinds<Sampler> KINDS = new PieceKinds<Sampler>("sampler")
            .add("without-replacement", (spec, tables) -> new WithoutReplacement(spec))
            .add("bernoulli", (spec, tables) -> new BernoulliSampler(spec))
            .add("geometric-spans", (spec, tables) -> new GeometricSpans(spec))
            .add("ngram-walk", (spec, tables) -> new NgramWalk(spec))
            .add("disjoint-views", (spec, tables) -> new DisjointViews(spec))
            .add("complementary", (spec, tables) -> new Complementary(spec))
            .add("reveal-groups", (spec, tables) -> new RevealGroups(spec))
            .add("colour-noise", ColourNoise::new);

    private Samplers() {}

    /** The piece that {@code spec} describes. */
    public static Sampler of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
