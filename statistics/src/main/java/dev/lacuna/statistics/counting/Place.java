package dev.lacuna.statistics.counting;

/**
 * Where in the text counting stands: the sentence, numbered from 1 through all documents, and with it the document. One number
 * remembered with a term so tells whether the term is new in either.
 */
public final class Place {
    private static final int NO_MORE = Integer.MAX_VALUE;

    private int[] sentenceStarts;
    private int next;
    private int nextStart = NO_MORE;
    private long sentence;
    private long firstSentence;

    /** Begins a document, at its first subword. */
    public void beginDocument(int[] sentenceStarts) {
        this.sentenceStarts = sentenceStarts;
        next = -1;
        passStarts(0);
        firstSentence = ++sentence;
    }

    /** Goes on to the subword at {@code position}. */
    public void moveTo(int position) {
        if (position >= nextStart) {
            passStarts(position);
            sentence++;
        }
    }

    private void passStarts(int position) {
        do {
            next++;
            nextStart = next < sentenceStarts.length ? sentenceStarts[next] : NO_MORE;
        } while (nextStart <= position);
    }

    /** Number of the sentence. */
    public long sentence() {
        return sentence;
    }

    /** Whether a term last met in sentence number {@code last}, 0 where it was not, is new in this sentence. */
    public boolean isNewInSentence(long last) {
        return last < sentence;
    }

    /** Whether a term last met in sentence number {@code last}, 0 where it was not, is new in this document. */
    public boolean isNewInDocument(long last) {
        return last < firstSentence;
    }
}
