package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.words.WordCodes;

/** Goes through the sentences or documents of a chunk and finds the distinct words of each. */
final class Passages {
    private final boolean sentences;
    private final DistinctWords distinct;
    private int[] chunk;
    private int at;
    private boolean holdsWords;

    /** @param distinct receives the words of one passage after the other */
    Passages(PairUnit unit, DistinctWords distinct) {
        this.sentences = unit == PairUnit.SENTENCE;
        this.distinct = distinct;
    }

    void start(int[] chunk) {
        this.chunk = chunk;
        at = 0;
    }

    /** Goes to the next passage; false behind the last. */
    boolean next() {
        distinct.clear();
        holdsWords = false;
        if (at == chunk.length) {
            return false;
        }
        while (at < chunk.length && !isEnd(chunk[at])) {
            holdsWords |= WordCodes.isWord(chunk[at]);
            distinct.add(chunk[at]);
            at++;
        }
        at = Math.min(at + 1, chunk.length);
        return true;
    }

    /** Whether there is any word in the passage, be it a rare one. */
    boolean holdsWords() {
        return holdsWords;
    }

    private boolean isEnd(int code) {
        return code == WordCodes.DOCUMENT_END || sentences && code == WordCodes.SENTENCE_END;
    }
}
