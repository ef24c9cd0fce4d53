package dev.lacuna.tokenization;

/**
 * Subwords of a document or of a training row, without special tokens.
 *
 * <p>The arrays are shared, not copied: whoever makes one gives them away, and whoever reads one leaves them alone.
 *
 * @param ids vocabulary ids, in text order
 * @param wordStarts ascending positions in {@code ids} where a word starts; the first is 0 unless there are no ids
 * @param sentenceStarts ascending positions in {@code ids} where a sentence starts
 */
public record TokenSequence(int[] ids, int[] wordStarts, int[] sentenceStarts) {
    public int size() {
        return ids.length;
    }

    public int words() {
        return wordStarts.length;
    }

    /** The position after the last subword of word {@code word}. */
    public int wordEnd(int word) {
        return word + 1 < wordStarts.length ? wordStarts[word + 1] : ids.length;
    }
}
