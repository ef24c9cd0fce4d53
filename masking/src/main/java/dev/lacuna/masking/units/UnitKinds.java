package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceKinds;
import dev.lacuna.masking.piece.PieceSpec;

/** The units that recipes can name. */
public final class UnitKinds {
    private static final PieceKinds<Units> KINDS = new PieceKinds<Units>("units")
            .add("subword", SubwordUnits::new)
            .add("word", WordUnits::new)
            .add("pmi-ngrams", (spec, tables) -> new NgramUnits(spec, tables.vocabulary(), tables.ngrams("pmi")))
            .add("ngrams", NgramUnits::listed)
            .add("tag-runs", TagRunUnits::new)
            .add("keyphrase", KeyphraseUnits::new)
            .add("sentence", (spec, tables) -> Stretches.sentences(spec, tables.vocabulary()))
            .add("document", (spec, tables) -> Stretches.documents(spec, tables.vocabulary()))
            .add("segment", (spec, tables) -> Stretches.segments(spec, tables.vocabulary()))
            .add("occurrence-group", GroupUnits::occurrences)
            .add("cluster", GroupUnits::clusters);

    private UnitKinds() {}

    /** The piece that {@code spec} describes. */
    public static Units of(PieceSpec spec, MaskingTables tables) {
        return KINDS.create(spec, tables);
    }
}
