package dev.lacuna.masking.packing;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.TokenSequence;
import java.util.Arrays;

/**
 * A pair of texts as one fragment. One that is too long loses subwords from the end of its longer side, of equal sides the
 * second, until it fits: the rule of BERT's create_pretraining_data.py without its coin, which cuts at either end.
 */
final class PairFragment {
    private final TokenSequence tokens;
    /** Positions and words kept of the first text. */
    private final int firstEnd;

    private final int firstWords;
    /** What is kept of the second text, as it stands in the document. */
    private final int secondStart;

    private final int secondEnd;
    private final int secondWord;
    private final int secondWordEnd;

    private PairFragment(TokenSequence tokens, int secondStart, int capacity) {
        int secondLength = tokens.size() - secondStart;
        this.tokens = tokens;
        this.secondStart = secondStart;
        firstEnd = firstLength(secondStart, secondLength, capacity);
        secondEnd = secondStart + Math.min(secondLength, capacity - firstEnd);
        firstWords = Fragmenter.insertion(tokens.wordStarts(), firstEnd);
        secondWord = Fragmenter.insertion(tokens.wordStarts(), secondStart);
        secondWordEnd = Fragmenter.insertion(tokens.wordStarts(), secondEnd);
    }

    /**
     * The fragment of a document whose second text begins at {@code notes.secondStart()}.
     *
     * @param capacity most subwords of both texts together, 2 or more
     */
    static Fragment of(Origin origin, TokenSequence tokens, Annotations notes, int capacity) {
        PairFragment pair = new PairFragment(tokens, notes.secondStart(), capacity);
        int[] ids = pair.positions(tokens.ids());
        return new Fragment(
                origin, ids, pair.starts(tokens.wordStarts()), pair.notes(notes), tokens.size() - ids.length);
    }

    /** Subwords that are left of the first text of {@code first}, beside {@code second} of the other. */
    static int firstLength(int first, int second, int capacity) {
        return first + second <= capacity ? first : Math.min(first, Math.max(capacity - second, (capacity + 1) / 2));
    }

    private int[] positions(int[] ids) {
        int[] kept = Arrays.copyOf(ids, firstEnd + secondEnd - secondStart);
        System.arraycopy(ids, secondStart, kept, firstEnd, secondEnd - secondStart);
        return kept;
    }

    /** Those of the ascending {@code starts} that are kept, where they stand in the fragment. */
    private int[] starts(int[] starts) {
        return Arrays.stream(starts)
                .filter(start -> start < firstEnd || start >= secondStart && start < secondEnd)
                .map(start -> start < firstEnd ? start : start - secondStart + firstEnd)
                .toArray();
    }

    private Annotations notes(Annotations notes) {
        int words = firstWords + secondWordEnd - secondWord;
        byte[] tags = null;
        if (notes.tags() != null) {
            tags = Arrays.copyOf(notes.tags(), words);
            System.arraycopy(notes.tags(), secondWord, tags, firstWords, words - firstWords);
        }
        float[][] values = new float[notes.wordValues().length][];
        for (int c = 0; c < values.length; c++) {
            values[c] = Arrays.copyOf(notes.wordValues()[c], words);
            System.arraycopy(notes.wordValues()[c], secondWord, values[c], firstWords, words - firstWords);
        }
        return new Annotations(starts(tokens.sentenceStarts()), tags, firstEnd, notes.columns(), values);
    }
}
