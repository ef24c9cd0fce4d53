package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntToLongFunction;

/** The n-grams of one bucket with the counts of all their stretches. */
public final class GatheredSpans {
    /** Receives the numbers of an n-gram's words, its counts and its PMI; the counts are valid only during the call. */
    public interface Visitor {
        void visit(int[] words, SpanCounts counts, double pmi, double pmiSquared);
    }

    private final SequenceIndex index = new SequenceIndex();
    private final IntToLongFunction wordCounts;
    private int[] starts = new int[1 << 9];
    private long[] counts = new long[1 << 12];
    private double[] pmis = new double[1 << 10];

    /**
     * @param ngrams blocks of {@link PlacedNgrams} of this bucket
     * @param answers what {@link SpanAnswers} gave for it
     * @param wordCounts totalTermFreq of a word by its number
     */
    public GatheredSpans(Iterator<byte[]> ngrams, Iterator<byte[]> answers, IntToLongFunction wordCounts) {
        this.wordCounts = wordCounts;
        ngrams.forEachRemaining(block -> PlacedNgrams.forEach(block, this::add));
        answers.forEachRemaining(block -> SpanBlock.forEach(block, this::set));
    }

    private void add(int[] words, int order, long totalTermFreq, double pmi, double pmiSquared) {
        int i = index.add(words, 0, order);
        if (i + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            pmis = Arrays.copyOf(pmis, pmis.length * 2);
        }
        starts[i + 1] = starts[i] + SpanCounts.size(order);
        if (starts[i + 1] > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(counts.length * 2, starts[i + 1]));
        }
        pmis[2 * i] = pmi;
        pmis[2 * i + 1] = pmiSquared;
        for (int w = 0; w < order; w++) {
            counts[starts[i] + SpanCounts.index(order, w, 1)] = wordCounts.applyAsLong(words[w]);
        }
        set(words, order, 0, order, totalTermFreq);
    }

    private void set(int[] words, int order, int from, int length, long totalTermFreq) {
        int i = index.indexOf(words, 0, order);
        counts[starts[i] + SpanCounts.index(order, from, length)] = totalTermFreq;
    }

    /** Gives every n-gram. */
    public void forEach(Visitor visitor) {
        SpanCounts spans = new SpanCounts(1);
        for (int i = 0; i < index.size(); i++) {
            int[] words = index.get(i);
            if (words.length != spans.order()) {
                spans = new SpanCounts(words.length);
            }
            spans.read(counts, starts[i]);
            visitor.visit(words, spans, pmis[2 * i], pmis[2 * i + 1]);
        }
    }
}
