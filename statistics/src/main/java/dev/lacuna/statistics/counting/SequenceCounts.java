package dev.lacuna.statistics.counting;

import java.util.Arrays;

/**
 * {@code totalTermFreq}, {@code docFreq} and {@code sentenceFreq} of sequences of ints; merging is addition, so order does not
 * matter.
 */
public final class SequenceCounts {
    /** Receives one sequence, {@code source[from, to)}, valid only during the call. */
    public interface Visitor {
        void visit(int[] source, int from, int to, long totalTermFreq, long docFreq);
    }

    /** Receives one sequence with all its counts. */
    public interface TermVisitor {
        void visit(int[] source, int from, int to, long totalTermFreq, long docFreq, long sentenceFreq);
    }

    private final SequenceIndex index = new SequenceIndex();
    private long[] cells = new long[TermCells.SIZE << 9];

    /** Number of distinct sequences. */
    public int size() {
        return index.size();
    }

    /** Counts one occurrence of {@code source[from, to)}; {@code place} must never go back. */
    public void addOccurrence(int[] source, int from, int to, Place place) {
        // In this order, here and below: finding the entry may replace the array.
        int at = entry(source, from, to);
        TermCells.count(cells, at, place);
    }

    /** Adds counts made elsewhere, over other documents, of what is not counted by sentences. */
    public void add(int[] source, int from, int to, long totalTermFreq, long docFreq) {
        addTerm(source, from, to, totalTermFreq, docFreq, 0);
    }

    /** Adds counts made elsewhere, over other documents. */
    public void addTerm(int[] source, int from, int to, long totalTermFreq, long docFreq, long sentenceFreq) {
        int at = entry(source, from, to);
        TermCells.add(cells, at, totalTermFreq, docFreq, sentenceFreq);
    }

    /** Where the cells of the sequence begin. */
    private int entry(int[] source, int from, int to) {
        int before = index.size();
        int i = index.add(source, from, to);
        int at = i * TermCells.SIZE;
        if (i == before) {
            if (at == cells.length) {
                cells = Arrays.copyOf(cells, at * 2);
            }
            Arrays.fill(cells, at, at + TermCells.SIZE, 0);
        }
        return at;
    }

    /** Gives every sequence in the order it was first seen. */
    public void forEach(Visitor visitor) {
        forEachTerm((source, from, to, totalTermFreq, docFreq, sentenceFreq) ->
                visitor.visit(source, from, to, totalTermFreq, docFreq));
    }

    /** Gives every sequence, with all its counts, in the order it was first seen. */
    public void forEachTerm(TermVisitor visitor) {
        for (int i = 0; i < index.size(); i++) {
            int at = i * TermCells.SIZE;
            visitor.visit(
                    index.arena(),
                    index.start(i),
                    index.start(i + 1),
                    TermCells.totalTermFreq(cells, at),
                    TermCells.docFreq(cells, at),
                    TermCells.sentenceFreq(cells, at));
        }
    }

    public void clear() {
        index.clear();
    }
}
