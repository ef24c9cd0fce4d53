package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The corruptions that recipes can name. */
public final class Corruptions {
    private static final PieceKinds<Corruption> KINDS = new PieceKinds<Corruption>("corruption")
            .add("bert", BertCorruption::new)
            .add("random", RandomCorruption::new)
            .add("similar-word", SimilarWordCorruption::new)
            .add("mask", (spec, tables) -> new MaskAll(spec, tables.vocabulary()))
            .add("noise-levels", (spec, tables) -> new NoiseLevels(spec, tables.vocabulary()))
            .add("hybrid-noise", (spec, tables) -> new HybridNoise(spec, tables.vocabulary()))
            .add("digits", (spec, tables) -> new Digits(spec, tables.vocabulary()))
            .add("hyperschedule", (spec, tables) -> new HyperscheduleNoise(spec, tables.vocabulary()))
            .add("infill", (spec, tables) -> new Infill(spec, tables.vocabulary()))
            .add("sentinel", Sentinels::new)
            .add("delete", (spec, tables) -> new Delete(spec))
            .add("permute", (spec, tables) -> new Permute(spec, tables.vocabulary()))
            .add("rotate", (spec, tables) -> new Rotate(spec, tables.vocabulary()))
            .add("generated", Generated::new)
            .add("insert", Insert::new)
            .add("drop", Drop::new)
            .add("expand", (spec, tables) -> new Expand(spec, tables.vocabulary()))
            .add("random-bins", RandomBins::new)
            .add("none", (spec, tables) -> new Untouching(spec))
            .add("marker", Marker::new)
            .add("replace-phrase", ReplacePhrase::new)
            .add("mix", Mix::new);

    private Corruptions() {}

    /** The piece that {@code spec} describes. */
    public static Corruption of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
