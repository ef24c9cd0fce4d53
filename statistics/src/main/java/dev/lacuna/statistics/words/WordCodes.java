package dev.lacuna.statistics.words;

/** What stands in a stream of word numbers where no numbered word does; numbers are 0 or more, codes below. */
public final class WordCodes {
    /** What no n-gram may cross: an unknown or special subword, and punctuation where it is to end n-grams. */
    public static final int BREAK = -1;

    /** A word too rare to have a number; it still takes up a position. */
    public static final int RARE = -2;

    /** Between two sentences of a document. */
    public static final int SENTENCE_END = -3;

    /** After each part of a document. */
    public static final int DOCUMENT_END = -4;

    private WordCodes() {}

    /** Whether {@code code} is a word, numbered or rare. */
    public static boolean isWord(int code) {
        return code >= RARE && code != BREAK;
    }

    /** Whether {@code code} ends a sentence or a document. */
    public static boolean isEnd(int code) {
        return code <= SENTENCE_END;
    }
}
