package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.targets.TargetKinds;
import dev.lacuna.masking.units.UnitKinds;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.StringJoiner;

/** One corruption at work on a selection made by hand, read back as text. */
public final class Corrupted {
    private final Sequence sequence;
    private final UnitList units = new UnitList();
    private final Selection selection = new Selection();
    private final MaskedExample example = new MaskedExample();
    private final Row row;

    /** The units of {@code sequence}, none selected. */
    public Corrupted(Sequence sequence, String unitKind, KeyedRandom random) {
        this.sequence = sequence;
        row = ToyRows.of(sequence, random);
        UnitKinds.of(PieceSpec.parse(unitKind), ToyCorpus.TABLES).find(row, units);
        selection.reset(units.size());
    }

    /** Selects {@code span}, units in a row, as one span. */
    public Corrupted select(int... span) {
        int number = selection.openSpan();
        for (int unit : span) {
            selection.select(unit, number);
        }
        return this;
    }

    Corrupted selectAll() {
        for (int u = 0; u < units.size(); u++) {
            selection.select(u);
        }
        return this;
    }

    Corrupted emptySpan(int position) {
        selection.addEmptySpan(position);
        return this;
    }

    public Corrupted by(String corruption) {
        example.reset(sequence);
        Corruptions.of(PieceSpec.parse(corruption), ToyCorpus.TABLES).corrupt(row, units, selection, example);
        return this;
    }

    public Corrupted to(String targets) {
        TargetKinds.of(PieceSpec.parse(targets), ToyCorpus.TABLES).label(row, units, selection, example);
        return this;
    }

    public MaskedExample example() {
        return example;
    }

    public String input() {
        return text(example.inputIds(), example.size());
    }

    /** The fates, a digit each. */
    String fates() {
        StringBuilder fates = new StringBuilder();
        for (int p = 0; p < example.originalSize(); p++) {
            fates.append(example.fates()[p]);
        }
        return fates.toString();
    }

    /** The subwords, blanks between; −100 as a dot. */
    public static String text(int[] ids, int size) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < size; i++) {
            text.add(ids[i] < 0 ? "." : ToyCorpus.VOCABULARY.subword(ids[i]));
        }
        return text.toString();
    }
}
