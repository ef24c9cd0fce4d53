package dev.lacuna.masking.packing;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.SpecialTokens;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A pair of texts as a row of its own, {@code [CLS] x… [SEP] y… [SEP]}; it is one document. */
final class PairRow {
    private final Fragment fragment;
    /** Positions, and words, in front of the first text. */
    private final int lead;
    /** Position of the second text in the fragment. */
    private final int border;
    /** Words of the first text. */
    private final int firstWords;

    private PairRow(Fragment fragment, int lead) {
        this.fragment = fragment;
        this.lead = lead;
        border = fragment.notes().secondStart();
        firstWords = Fragmenter.insertion(fragment.wordStarts(), border);
    }

    static Sequence of(Fragment fragment, SpecialTokens special) {
        return new PairRow(fragment, special.start() < 0 ? 0 : 1).sequence(special);
    }

    private Sequence sequence(SpecialTokens special) {
        int[] own = fragment.ids();
        int[] ids = new int[lead + own.length + 2];
        if (lead == 1) {
            ids[0] = special.start();
        }
        System.arraycopy(own, 0, ids, lead, border);
        ids[lead + border] = special.separator();
        System.arraycopy(own, border, ids, lead + border + 1, own.length - border);
        ids[ids.length - 1] = special.separator();
        return new Sequence(
                ids,
                wordStarts(ids.length),
                new String[] {fragment.origin().document()},
                new int[] {lead},
                fragment.origin(),
                notes());
    }

    private int place(int position) {
        return position + lead + (position < border ? 0 : 1);
    }

    private int[] wordStarts(int size) {
        IntStream special =
                lead == 1 ? IntStream.of(0, lead + border, size - 1) : IntStream.of(lead + border, size - 1);
        return IntStream.concat(special, Arrays.stream(fragment.wordStarts()).map(this::place))
                .sorted()
                .toArray();
    }

    private Annotations notes() {
        Annotations own = fragment.notes();
        int words = fragment.wordStarts().length;
        byte[] tags = null;
        if (own.tags() != null) {
            tags = new byte[lead + words + 2];
            Arrays.fill(tags, Annotations.NO_TAG);
            System.arraycopy(own.tags(), 0, tags, lead, firstWords);
            System.arraycopy(own.tags(), firstWords, tags, lead + firstWords + 1, words - firstWords);
        }
        float[][] values = new float[own.wordValues().length][lead + words + 2];
        for (int c = 0; c < values.length; c++) {
            System.arraycopy(own.wordValues()[c], 0, values[c], lead, firstWords);
            System.arraycopy(own.wordValues()[c], firstWords, values[c], lead + firstWords + 1, words - firstWords);
        }
        int[] sentenceStarts =
                Arrays.stream(own.sentenceStarts()).map(this::place).toArray();
        return new Annotations(sentenceStarts, tags, place(border), own.columns(), values);
    }
}
