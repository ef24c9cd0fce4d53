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
            .add("colour-noise", ColourNoise::new)
            .add("rates", (spec, tables) -> new RatesSampler(spec))
            .add("stratified", (spec, tables) -> new StratifiedSampler(spec))
            .add("top", (spec, tables) -> new TopSampler(spec))
            .add("one-pass", (spec, tables) -> new OnePassSampler(spec))
            .add("keep-drawn", (spec, tables) -> new KeepDrawnSampler(spec))
            .add("pivots", (spec, tables) -> new PivotsSampler(spec))
            .add("all", (spec, tables) -> new AllSampler(spec))
            .add("matched-bernoulli", MatchedBernoulli::new)
            .add("spindle", (spec, tables) -> new Spindle(spec))
            .add("time-power", (spec, tables) -> new TimePower(spec))
            .add("buckets", (spec, tables) -> new Buckets(spec))
            .add("unit-share", (spec, tables) -> new UnitShare(spec))
            .add("with-replacement", (spec, tables) -> new WithReplacement(spec))
            .add("poisson-spans", (spec, tables) -> new PoissonSpans(spec, tables.vocabulary()))
            .add("composition-spans", (spec, tables) -> new CompositionSpans(spec))
            .add("suffix", (spec, tables) -> new SuffixSpan(spec))
            .add("gaps", (spec, tables) -> new Gaps(spec))
            .add("one-per-unit", (spec, tables) -> new OnePerUnit(spec))
            .add("leave-one-out", (spec, tables) -> new LeaveOneOut(spec))
            .add("count", (spec, tables) -> new UnitCount(spec));

    private Samplers() {}

    /** The piece that {@code spec} describes. */
    public static Sampler of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
