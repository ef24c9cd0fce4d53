package dev.lacuna.statistics.keyphrase;

import java.util.Arrays;

/** In which sentences each term of a document occurs, each sentence once. */
final class Sentences {
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] sentences = new int[256];

    void read(WordSpans spans, SpelledWords words) {
        int terms = words.termLimit();
        if (terms >= starts.length) {
            starts = new int[terms * 2];
            ends = new int[terms * 2];
        }
        if (spans.size() > sentences.length) {
            sentences = new int[spans.size() * 2];
        }
        makeRoom(spans, words, terms);
        for (int i = 0; i < spans.size(); i++) {
            int term = words.term(i);
            int end = ends[term];
            // Words come in text order, so a sentence that is known is the last.
            if (end == starts[term] || sentences[end - 1] != spans.sentence(i)) {
                sentences[end] = spans.sentence(i);
                ends[term]++;
            }
        }
    }

    /** Gives each term as much room as it has occurrences. */
    private void makeRoom(WordSpans spans, SpelledWords words, int terms) {
        Arrays.fill(starts, 0, terms + 1, 0);
        for (int i = 0; i < spans.size(); i++) {
            starts[words.term(i) + 1]++;
        }
        for (int t = 0; t < terms; t++) {
            starts[t + 1] += starts[t];
        }
        System.arraycopy(starts, 0, ends, 0, terms);
    }

    /** How often {@code term} occurs. */
    int termFreq(int term) {
        return starts[term + 1] - starts[term];
    }

    /** In how many sentences {@code term} occurs. */
    int sentenceFreq(int term) {
        return ends[term] - starts[term];
    }

    /** Median number, from 0, of the sentences that {@code term} occurs in. */
    double median(int term) {
        int size = sentenceFreq(term);
        int middle = starts[term] + size / 2;
        return size % 2 == 1 ? sentences[middle] : (sentences[middle - 1] + sentences[middle]) / 2.0;
    }
}
