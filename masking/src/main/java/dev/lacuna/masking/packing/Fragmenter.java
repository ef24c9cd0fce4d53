package dev.lacuna.masking.packing;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.TokenSequence;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts documents into fragments of at most {@code capacity} subwords: as many whole sentences as fit (the FULL-SENTENCES
 * packing of RoBERTa, Liu et al. 2019, within one document), a sentence that alone is too long at word starts, a word that
 * alone is too long anywhere. A document of two texts is one fragment ({@link PairFragment}); a text without subwords makes
 * no pair.
 */
public final class Fragmenter {
    private final int capacity;

    /** @param capacity most subwords of a fragment, 1 or more */
    public Fragmenter(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("Cannot cut documents: capacity must be positive (" + capacity + ")");
        }
        this.capacity = capacity;
    }

    /**
     * Gives the fragments of a document, or of one part of it, in order.
     *
     * @param origin where the first fragment stands
     */
    public void cut(Origin origin, TokenSequence tokens, Consumer<Fragment> out) {
        cut(origin, tokens, Annotations.NONE, out);
    }

    /**
     * Gives the fragments of a document, or of one part of it, in order.
     *
     * @param origin where the first fragment stands
     * @param notes what is known about the document; its sentences are those of {@code tokens}
     */
    public void cut(Origin origin, TokenSequence tokens, Annotations notes, Consumer<Fragment> out) {
        if (notes.secondStart() > 0 && notes.secondStart() < tokens.size()) {
            // A pair's row has a separator more.
            out.accept(PairFragment.of(origin, tokens, notes, capacity - 1));
            return;
        }
        int number = origin.number();
        for (int from = 0; from < tokens.size(); ) {
            int to = end(tokens, from);
            out.accept(new Fragment(
                    origin.at(number++),
                    Arrays.copyOfRange(tokens.ids(), from, to),
                    wordStarts(tokens, from, to),
                    notes(tokens, notes, from, to)));
            from = to;
        }
    }

    /** What is known about {@code [from, to)}; the rest of a word that was cut keeps what its word has. */
    private static Annotations notes(TokenSequence tokens, Annotations notes, int from, int to) {
        int first = insertion(tokens.wordStarts(), from);
        first -= first == tokens.words() || tokens.wordStarts()[first] != from ? 1 : 0;
        int last = insertion(tokens.wordStarts(), to);
        float[][] values = new float[notes.wordValues().length][];
        for (int c = 0; c < values.length; c++) {
            values[c] = Arrays.copyOfRange(notes.wordValues()[c], first, last);
        }
        byte[] tags = notes.tags() == null ? null : Arrays.copyOfRange(notes.tags(), first, last);
        return new Annotations(sentenceStarts(tokens, from, to), tags, -1, notes.columns(), values);
    }

    /** Sentence starts inside the fragment; it starts one itself. */
    private static int[] sentenceStarts(TokenSequence tokens, int from, int to) {
        int first = insertion(tokens.sentenceStarts(), from + 1);
        int last = insertion(tokens.sentenceStarts(), to);
        int[] starts = new int[last - first + 1];
        for (int s = first; s < last; s++) {
            starts[s - first + 1] = tokens.sentenceStarts()[s] - from;
        }
        return starts;
    }

    private int end(TokenSequence tokens, int from) {
        int most = from + capacity;
        if (most >= tokens.size()) {
            return tokens.size();
        }
        int sentence = lastAtMost(tokens.sentenceStarts(), most);
        if (sentence > from) {
            return sentence;
        }
        int word = lastAtMost(tokens.wordStarts(), most);
        return word > from ? word : most;
    }

    /** The greatest of the ascending {@code starts} that is at most {@code most}, or -1. */
    private static int lastAtMost(int[] starts, int most) {
        int at = Arrays.binarySearch(starts, most);
        if (at >= 0) {
            return most;
        }
        return ~at == 0 ? -1 : starts[~at - 1];
    }

    /** Word starts inside the fragment; where a word was cut, its rest starts a word. */
    private static int[] wordStarts(TokenSequence tokens, int from, int to) {
        int first = insertion(tokens.wordStarts(), from);
        int last = insertion(tokens.wordStarts(), to);
        boolean cut = first == tokens.words() || tokens.wordStarts()[first] != from;
        int[] starts = new int[last - first + (cut ? 1 : 0)];
        for (int w = first; w < last; w++) {
            starts[w - first + (cut ? 1 : 0)] = tokens.wordStarts()[w] - from;
        }
        return starts;
    }

    /** Number of the ascending {@code starts} below {@code position}. */
    static int insertion(int[] starts, int position) {
        int at = Arrays.binarySearch(starts, position);
        return at >= 0 ? at : ~at;
    }
}
