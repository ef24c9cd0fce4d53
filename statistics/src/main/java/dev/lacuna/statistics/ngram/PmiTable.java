package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;
import java.util.Iterator;

/** The scored n-grams of one order and one bucket, to be looked up by those one word longer. */
final class PmiTable {
    private final int order;
    private final SequenceIndex index = new SequenceIndex();
    private double[] beginnings = new double[1 << 10];
    private double[] endings = new double[1 << 10];

    PmiTable(int order, Iterator<byte[]> scored) {
        this.order = order;
        scored.forEachRemaining(block -> NgramBlock.forEachScored(block, order, this::add));
    }

    private void add(int[] words, long count, Pmi pmi) {
        int at = order * index.add(words, 0, order);
        if (at + order > beginnings.length) {
            beginnings = Arrays.copyOf(beginnings, beginnings.length * 2);
            endings = Arrays.copyOf(endings, endings.length * 2);
        }
        System.arraycopy(pmi.beginnings(), 0, beginnings, at, order);
        System.arraycopy(pmi.endings(), 0, endings, at, order);
    }

    /** The {@link Pmi#beginnings} of {@code words[from, from + order)}. */
    double[] beginnings(int[] words, int from) {
        int at = at(words, from);
        return Arrays.copyOfRange(beginnings, at, at + order);
    }

    /** The {@link Pmi#endings} of {@code words[from, from + order)}. */
    double[] endings(int[] words, int from) {
        int at = at(words, from);
        return Arrays.copyOfRange(endings, at, at + order);
    }

    private int at(int[] words, int from) {
        return order * index.indexOf(words, from, from + order);
    }
}
