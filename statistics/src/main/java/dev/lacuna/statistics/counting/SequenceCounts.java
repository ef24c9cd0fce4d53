package dev.lacuna.statistics.counting;

import java.util.Arrays;

/** {@code totalTermFreq} and {@code docFreq} of sequences of ints; merging is addition, so order does not matter. */
public final class SequenceCounts {
    /** Receives one sequence, {@code source[from, to)}, valid only during the call. */
    public interface Visitor {
        void visit(int[] source, int from, int to, long totalTermFreq, long docFreq);
    }

    private final SequenceIndex index = new SequenceIndex();
    private long[] totalTermFreqs = new long[1 << 9];
    private long[] docFreqs = new long[1 << 9];
    private long[] lastDocuments = new long[1 << 9];

    /** Number of distinct sequences. */
    public int size() {
        return index.size();
    }

    /**
     * Counts one occurrence of {@code source[from, to)} in document number {@code document} (from 1); all occurrences in
     * a document must come before the next document's.
     */
    public void addOccurrence(int[] source, int from, int to, long document) {
        int i = entry(source, from, to);
        totalTermFreqs[i]++;
        if (lastDocuments[i] != document) {
            lastDocuments[i] = document;
            docFreqs[i]++;
        }
    }

    /** Adds counts made elsewhere, over other documents. */
    public void add(int[] source, int from, int to, long totalTermFreq, long docFreq) {
        int i = entry(source, from, to);
        totalTermFreqs[i] += totalTermFreq;
        docFreqs[i] += docFreq;
    }

    private int entry(int[] source, int from, int to) {
        int before = index.size();
        int i = index.add(source, from, to);
        if (i == before) {
            if (i == totalTermFreqs.length) {
                totalTermFreqs = Arrays.copyOf(totalTermFreqs, i * 2);
                docFreqs = Arrays.copyOf(docFreqs, i * 2);
                lastDocuments = Arrays.copyOf(lastDocuments, i * 2);
            }
            totalTermFreqs[i] = 0;
            docFreqs[i] = 0;
            lastDocuments[i] = 0;
        }
        return i;
    }

    /** Gives every sequence in the order it was first seen. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < index.size(); i++) {
            visitor.visit(index.arena(), index.start(i), index.start(i + 1), totalTermFreqs[i], docFreqs[i]);
        }
    }

    public void clear() {
        index.clear();
    }
}
