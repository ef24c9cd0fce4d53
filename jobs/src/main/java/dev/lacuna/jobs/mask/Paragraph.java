package dev.lacuna.jobs.mask;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenSequence;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text to show under every recipe: the beginning of the first document of a row, as a row of its own. Better ones, of a
 * length that reads well, come first.
 *
 * @param text the row
 * @param place the row's keyed number, which decides among those that are as good
 */
record Paragraph(Sequence text, double place) implements Serializable, Comparable<Paragraph> {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 100;

    static Paragraph of(Sequence row, double place, SpecialTokens special) {
        // The two texts of a pair belong together.
        return new Paragraph(row.notes().secondStart() >= 0 ? row : beginning(row, special), place);
    }

    private static Sequence beginning(Sequence row, SpecialTokens special) {
        int from = row.documentStarts()[0];
        int to = (row.documentStarts().length > 1 ? row.documentStarts()[1] : row.size()) - 1;
        int firstWord = Arrays.binarySearch(row.wordStarts(), from);
        int[] wordStarts = within(row.wordStarts(), from, to);
        List<Fragment> fragments = new ArrayList<>();
        new Fragmenter(LONGEST)
                .cut(
                        row.origin(),
                        new TokenSequence(
                                Arrays.copyOfRange(row.ids(), from, to),
                                wordStarts,
                                within(row.notes().sentenceStarts(), from, to)),
                        ofWords(row.notes(), firstWord, firstWord + wordStarts.length),
                        fragments::add);
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(LONGEST + 2, special, rows::add);
        packer.add(fragments.get(0));
        packer.finish();
        return rows.get(0);
    }

    private static int[] within(int[] starts, int from, int to) {
        return Arrays.stream(starts)
                .filter(start -> start >= from && start < to)
                .map(start -> start - from)
                .toArray();
    }

    private static Annotations ofWords(Annotations notes, int from, int to) {
        float[][] values = new float[notes.wordValues().length][];
        for (int c = 0; c < values.length; c++) {
            values[c] = Arrays.copyOfRange(notes.wordValues()[c], from, to);
        }
        byte[] tags = notes.tags() == null ? null : Arrays.copyOfRange(notes.tags(), from, to);
        return new Annotations(notes.sentenceStarts(), tags, -1, notes.columns(), values);
    }

    @Override
    public int compareTo(Paragraph other) {
        int byLength = Integer.compare(tooShort(), other.tooShort());
        int byPlace = byLength != 0 ? byLength : Double.compare(place, other.place);
        return byPlace != 0 ? byPlace : Arrays.compare(text.ids(), other.text.ids());
    }

    private int tooShort() {
        return Math.max(0, SHORTEST - text.size());
    }
}
