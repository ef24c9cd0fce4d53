package dev.lacuna.statistics.counting;

/**
 * The counts of one term, side by side in an array of many terms, so that an occurrence touches one or two cache lines:
 * totalTermFreq, docFreq, sentenceFreq, and the sentence it was last met in.
 */
public final class TermCells {
    /** Longs of a term. */
    public static final int SIZE = 4;

    private static final int DOC_FREQ = 1;
    private static final int SENTENCE_FREQ = 2;
    private static final int LAST_SENTENCE = 3;

    private TermCells() {}

    /** Counts an occurrence at {@code place} of the term whose cells begin at {@code at}. */
    public static void count(long[] cells, int at, Place place) {
        cells[at]++;
        long last = cells[at + LAST_SENTENCE];
        if (place.isNewInSentence(last)) {
            cells[at + SENTENCE_FREQ]++;
            cells[at + LAST_SENTENCE] = place.sentence();
            if (place.isNewInDocument(last)) {
                cells[at + DOC_FREQ]++;
            }
        }
    }

    public static long totalTermFreq(long[] cells, int at) {
        return cells[at];
    }

    public static long docFreq(long[] cells, int at) {
        return cells[at + DOC_FREQ];
    }

    public static long sentenceFreq(long[] cells, int at) {
        return cells[at + SENTENCE_FREQ];
    }

    static void add(long[] cells, int at, long totalTermFreq, long docFreq, long sentenceFreq) {
        cells[at] += totalTermFreq;
        cells[at + DOC_FREQ] += docFreq;
        cells[at + SENTENCE_FREQ] += sentenceFreq;
    }
}
