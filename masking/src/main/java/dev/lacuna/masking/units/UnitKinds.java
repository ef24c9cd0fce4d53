package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The units that recipes can name. */
public final class UnitKinds {
    private static final PieceKinds<Units> KINDS = new PieceKinds<Units>("units")
            .add("subword", (spec, tables) -> new SubwordUnits(spec, tables.vocabulary()))
            .add("word", (spec, tables) -> new WordUnits(spec, tables.vocabulary()))
            .add("sentence", (spec, tables) -> new SentenceUnits(spec, tables.vocabulary()))
            .add("pmi-ngrams", (spec, tables) -> new NgramUnits(spec, tables.vocabulary(), tables.ngrams("pmi")));

    private UnitKinds() {}

    /** The piece that {@code spec} describes. */
    public static Units of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
