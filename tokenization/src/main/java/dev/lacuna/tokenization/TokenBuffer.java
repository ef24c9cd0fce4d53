package dev.lacuna.tokenization;

import java.util.Arrays;

/**
 * A document's subwords while it is being cut: ids, the positions where words start and where sentences start (both
 * ascending positions into the ids). Reused from document to document; the arrays grow and never shrink.
 */
public final class TokenBuffer {
    private int[] ids = new int[1024];
    private int[] wordStarts = new int[1024];
    private int[] sentenceStarts = new int[64];
    private int size;
    private int words;
    private int sentences;

    public void clear() {
        size = 0;
        words = 0;
        sentences = 0;
    }

    /** The next {@link #add} begins a word. */
    public void startWord() {
        if (words == wordStarts.length) {
            wordStarts = Arrays.copyOf(wordStarts, words * 2);
        }
        wordStarts[words++] = size;
    }

    /** The next {@link #add} begins a sentence; a second call at the same position changes nothing. */
    public void startSentence() {
        if (sentences > 0 && sentenceStarts[sentences - 1] == size) {
            return;
        }
        if (sentences == sentenceStarts.length) {
            sentenceStarts = Arrays.copyOf(sentenceStarts, sentences * 2);
        }
        sentenceStarts[sentences++] = size;
    }

    /** Takes back a sentence start that no subword followed. */
    public void endText() {
        if (sentences > 0 && sentenceStarts[sentences - 1] == size) {
            sentences--;
        }
    }

    public void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
    }

    public void addAll(int[] subwords) {
        if (size + subwords.length > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(size + subwords.length, size * 2));
        }
        System.arraycopy(subwords, 0, ids, size, subwords.length);
        size += subwords.length;
    }

    /** Number of subwords. */
    public int size() {
        return size;
    }

    /** Number of words. */
    public int words() {
        return words;
    }

    public TokenSequence toSequence() {
        return new TokenSequence(
                Arrays.copyOf(ids, size), Arrays.copyOf(wordStarts, words), Arrays.copyOf(sentenceStarts, sentences));
    }
}
