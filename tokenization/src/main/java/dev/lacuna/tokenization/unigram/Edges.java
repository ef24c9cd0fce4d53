package dev.lacuna.tokenization.unigram;

import java.util.Arrays;

/** The edges of a word's lattice, to be read by the place where they end, the earliest start first. Scratch of one thread. */
final class Edges {
    private static final int NONE = -1;

    private int[] first = new int[64];
    private int[] last = new int[64];
    private int[] next = new int[256];
    private int[] starts = new int[256];
    private double[] scores = new double[256];
    private int size;

    /** Forgets all edges; the word has places {@code 0..length}. */
    void clear(int length) {
        if (length >= first.length) {
            int capacity = Math.max(length + 1, first.length * 2);
            first = new int[capacity];
            last = new int[capacity];
        }
        Arrays.fill(first, 0, length + 1, NONE);
        size = 0;
    }

    /** Starts must not descend among edges with the same end. */
    void add(int start, int end, double score) {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            scores = Arrays.copyOf(scores, size * 2);
        }
        if (first[end] == NONE) {
            first[end] = size;
        } else {
            next[last[end]] = size;
        }
        last[end] = size;
        next[size] = NONE;
        starts[size] = start;
        scores[size++] = score;
    }

    /** The first edge that ends at {@code place}, or -1. */
    int firstTo(int place) {
        return first[place];
    }

    /** The edge after {@code edge} with the same end, or -1. */
    int after(int edge) {
        return next[edge];
    }

    int start(int edge) {
        return starts[edge];
    }

    double score(int edge) {
        return scores[edge];
    }
}
