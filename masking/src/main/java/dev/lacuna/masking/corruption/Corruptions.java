package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The corruptions that recipes can name. */
public final class Corruptions {
    private static final PieceKinds<Corruption> KINDS = new PieceKinds<Corruption>("corruption")
            .add("bert", (spec, tables) -> new BertCorruption(spec, tables.vocabulary()))
            .add("mask", (spec, tables) -> new MaskAll(spec, tables.vocabulary()))
            .add("noise-levels", (spec, tables) -> new NoiseLevels(spec, tables.vocabulary()))
            .add("hybrid-noise", (spec, tables) -> new HybridNoise(spec, tables.vocabulary()))
            .add("digits", (spec, tables) -> new Digits(spec, tables.vocabulary()))
            .add("hyperschedule", (spec, tables) -> new HyperscheduleNoise(spec, tables.vocabulary()));

    private Corruptions() {}

    /** The piece that {@code spec} describes. */
    public static Corruption of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
