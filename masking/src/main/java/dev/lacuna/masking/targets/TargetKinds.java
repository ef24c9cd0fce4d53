package dev.lacuna.masking.targets;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The targets that recipes can name. */
public final class TargetKinds {
    private static final PieceKinds<Targets> KINDS = new PieceKinds<Targets>("targets")
            .add("mlm", (spec, tables) -> new MaskedTokens(spec))
            .add("boundary", (spec, tables) -> new BoundaryTokens(spec, tables.vocabulary()))
            .add("weighted-mlm", (spec, tables) -> new WeightedTokens(spec))
            .add("row-weight", RowWeight::new)
            .add("diffusion", (spec, tables) -> new DiffusionTargets(spec))
            .add("hybrid-diffusion", (spec, tables) -> new HybridTargets(spec, tables.vocabulary()))
            .add("seq2seq", SequenceToSequence::new)
            .add("catseq", CatSeq::new)
            .add("next-token", NextToken::new)
            .add("replaced-token-detection", (spec, tables) -> new ReplacedTokens(spec))
            .add("source-positions", (spec, tables) -> new SourcePositions(spec))
            .add("tags", PositionTags::new)
            .add("late-mlm", (spec, tables) -> new LateTokens(spec))
            .add("state-mlm", (spec, tables) -> new StateTokens(spec))
            .add("bag-of-words", (spec, tables) -> new BagOfWords(spec, tables.vocabulary()))
            .add("visibility", Visibility::new)
            .add("positions", Positions::new)
            .add("attention-drop", (spec, tables) -> new AttentionDrop(spec))
            .add("mask-geometry", (spec, tables) -> new MaskGeometry(spec, tables.vocabulary()))
            .add("segments", Segments::new)
            .add("boundary-infilling", (spec, tables) -> new BoundaryInfilling(spec))
            .add("pointer", Pointers::new)
            .add("partner-masked", PartnerMasked::new)
            .add("correction", Correction::new)
            .add("loss-mask", (spec, tables) -> new LossMask(spec, tables.vocabulary()));

    private TargetKinds() {}

    /** The piece that {@code spec} describes. */
    public static Targets of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
