package dev.lacuna.masking.targets;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import java.util.Arrays;

/** The words of a pair of texts and their partners in the other, by an alignment that rows carry. Reused from row to row. */
final class Partners {
    private static final int NONE = -1;

    private final String column;
    private Sequence pair;
    private int secondWord;
    /** Partner of each word. */
    private int[] partners = new int[0];
    /** Word of each position. */
    private int[] wordOf = new int[0];
    /** Where each original position is in the input. */
    private int[] places = new int[0];

    /** @param column name of the alignment among the values of words */
    Partners(String column) {
        this.column = column;
    }

    /** Looks at {@code original} and what it has become. */
    void read(Sequence original, MaskedExample out) {
        pair = original;
        if (original.words() > partners.length) {
            partners = new int[original.words() * 2];
        }
        if (original.size() > wordOf.length) {
            wordOf = new int[original.size() * 2];
            places = new int[original.size() * 2];
        }
        Arrays.fill(places, 0, original.size(), NONE);
        for (int q = out.size() - 1; q >= 0; q--) {
            if (out.sources()[q] >= 0) {
                places[out.sources()[q]] = q;
            }
        }
        align();
    }

    private void align() {
        float[] numbers = pair.notes().values(column);
        int[] starts = pair.wordStarts();
        int firstWord = Arrays.binarySearch(starts, pair.documentStarts()[0]);
        secondWord = Arrays.binarySearch(starts, pair.notes().secondStart());
        for (int w = 0; w < pair.words(); w++) {
            Arrays.fill(wordOf, starts[w], pair.wordEnd(w), w);
            boolean inFirst = w < secondWord;
            int partner = (inFirst ? secondWord : firstWord) + (int) numbers[w] - 1;
            // The last word of either side is its separator; a partner behind it was cut off with the end of its text.
            boolean there = numbers[w] > 0 && partner < (inFirst ? pair.words() : secondWord) - 1;
            partners[w] = there ? partner : NONE;
        }
    }

    /** The partner of the word at the original {@code position}, or -1. */
    int partnerOf(int position) {
        return partners[wordOf[position]];
    }

    /** Where the first subword of {@code word} is in the input, or -1. */
    int placeOf(int word) {
        return places[pair.wordStarts()[word]];
    }

    /** Whether something became of a subword of {@code word}. */
    boolean isMasked(int word, MaskedExample out) {
        for (int p = pair.wordStarts()[word]; p < pair.wordEnd(word); p++) {
            if (out.fates()[p] != MaskedExample.UNTOUCHED) {
                return true;
            }
        }
        return false;
    }
}
