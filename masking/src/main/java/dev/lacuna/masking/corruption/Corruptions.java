package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The corruptions that recipes can name. */
public final class Corruptions {
    private static final PieceKinds<Corruption> KINDS = new PieceKinds<Corruption>("corruption")
            .add("bert", BertCorruption::new)
            .add("mask", (spec, tables) -> new MaskCorruption(spec, tables.vocabulary()))
            .add("random", RandomCorruption::new)
            .add("similar-word", SimilarWordCorruption::new);

    private Corruptions() {}

    /** The piece that {@code spec} describes. */
    public static Corruption of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
