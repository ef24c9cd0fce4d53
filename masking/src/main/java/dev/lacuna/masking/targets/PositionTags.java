package dev.lacuna.masking.targets;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import java.util.Arrays;
import java.util.Set;

/**
 * Parts of speech: for every input position the tag of the word that it stands for, whether masked or not. A loss can then be
 * told apart by part of speech, which is what recipes that learn from the model by tag live on.
 */
public final class PositionTags implements Targets {
    /** Tag of each original position. */
    private int[] tags = new int[0];

    PositionTags(PieceSpec spec, MaskingTables tables) {
        spec.allow(0);
        tables.requireTags();
    }

    @Override
    public Set<Column> columns() {
        return Set.of(Column.TAGS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        spread(row.original());
        Ints column = out.ints(Column.TAGS);
        column.clear();
        int[] sources = out.sources();
        for (int position = 0; position < out.size(); position++) {
            column.add(sources[position] < 0 ? Annotations.NO_TAG : tags[sources[position]]);
        }
    }

    private void spread(Sequence sequence) {
        if (tags.length < sequence.size()) {
            tags = new int[sequence.size()];
        }
        byte[] ofWords = sequence.notes().tags();
        int[] starts = sequence.wordStarts();
        for (int word = 0; word < starts.length; word++) {
            Arrays.fill(tags, starts[word], sequence.wordEnd(word), ofWords[word]);
        }
    }

    @Override
    public String toString() {
        return "tags";
    }
}
