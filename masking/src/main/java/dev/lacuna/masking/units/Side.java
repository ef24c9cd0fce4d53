package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import java.util.Arrays;

/**
 * The texts of a pair that units are made of, by the argument {@code side=both|first|second}: a budget is then a share of that
 * text.
 */
final class Side {
    private final String name;

    private Side(String name) {
        this.name = name;
    }

    static Side of(PieceSpec spec, MaskingTables tables) {
        Side side = new Side(spec.choice("side", "both", "first", "second"));
        if (!side.name.equals("both")) {
            tables.requirePairs();
        }
        return side;
    }

    int firstWord(Sequence sequence) {
        return name.equals("second") ? secondWord(sequence) : 0;
    }

    /** The word behind the last. */
    int wordEnd(Sequence sequence) {
        return name.equals("first") ? secondWord(sequence) : sequence.words();
    }

    /** The first word of the second text; none in a row that is no pair. */
    private static int secondWord(Sequence sequence) {
        int start = sequence.notes().secondStart();
        int at = start < 0 ? sequence.words() : Arrays.binarySearch(sequence.wordStarts(), start);
        return at >= 0 ? at : ~at;
    }

    /** As an argument; nothing where both are meant, as most recipes do. */
    @Override
    public String toString() {
        return name.equals("both") ? "" : "(side=" + name + ")";
    }
}
