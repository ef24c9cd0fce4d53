package dev.lacuna.masking.targets;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.Vocabulary;
import java.util.EnumSet;
import java.util.Set;

/**
 * The distinct subwords of the row before masking, in the order they come up, to be predicted from the row's vector: the
 * loss is −Σ w log softmax(logits). A row that has none has an empty bag.
 *
 * <ul>
 *   <li>{@code weight=distinct}: w = 1 / |bag| (Ma et al., Drop your Decoder, 2024, arXiv 2401.11248)
 *   <li>{@code weight=length}: w = 1 / n of the row's n subwords, doubles among them, so that Σ w is the share of distinct
 *       ones (Liu et al., RetroMAE-2, 2023, arXiv 2305.02564)
 * </ul>
 *
 * <p>Special tokens are in no bag and in no n.
 */
public final class BagOfWords implements Targets {
    private final boolean perLength;
    private final Vocabulary vocabulary;
    /** Of each subword the last row it was met in. */
    private final long[] metIn;

    private long rows;

    /** {@code bag-of-words(weight=distinct)} or {@code weight=length}. */
    public BagOfWords(PieceSpec spec, Vocabulary vocabulary) {
        spec.allow(0, "weight");
        perLength = spec.choice("weight", "distinct", "length").equals("length");
        this.vocabulary = vocabulary;
        metIn = new long[vocabulary.size()];
    }

    @Override
    public Set<Column> columns() {
        return EnumSet.of(Column.BAG_IDS, Column.BAG_WEIGHTS);
    }

    @Override
    public void label(Row row, UnitList units, Selection selection, MaskedExample out) {
        Ints bag = out.ints(Column.BAG_IDS);
        Floats weights = out.floats(Column.BAG_WEIGHTS);
        bag.clear();
        weights.clear();
        rows++;
        int length = 0;
        for (int id : row.original().ids()) {
            if (vocabulary.isSpecial(id)) {
                continue;
            }
            length++;
            if (metIn[id] != rows) {
                metIn[id] = rows;
                bag.add(id);
            }
        }
        if (bag.size() > 0) {
            weights.fill(bag.size(), 1f / (perLength ? length : bag.size()));
        }
    }

    @Override
    public String toString() {
        return "bag-of-words(weight=" + (perLength ? "length" : "distinct") + ")";
    }
}
