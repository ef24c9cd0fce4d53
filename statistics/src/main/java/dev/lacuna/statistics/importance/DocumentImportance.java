package dev.lacuna.statistics.importance;

import java.util.Arrays;

/**
 * Weighs every word of a document: {@link TfIdf} and {@link Bm25} with the document as passage, {@link MaskedDiffuse} by its
 * sentences. What is no word weighs 0. Holds scratch, so one instance serves one thread.
 */
public final class DocumentImportance {
    private final WordFreqs words;
    private final CorpusTotals totals;
    private final Bm25 bm25;
    private final MaskedDiffuse maskedDiffuse;
    private final TermFreqs freqs;
    private double[] halves = new double[1 << 8];
    private double[] entropies = new double[1 << 8];

    public DocumentImportance(WordFreqs words, CorpusTotals totals, Bm25 bm25) {
        this.words = words;
        this.totals = totals;
        this.bm25 = bm25;
        this.maskedDiffuse = new MaskedDiffuse(totals.sentenceCount(), totals.sumTotalTermFreq());
        this.freqs = new TermFreqs(words.size());
    }

    /** The weights of one document, a float a word each. */
    public record Weights(float[] tfIdf, float[] bm25, float[] maskedDiffuse) {}

    /**
     * Weighs a document.
     *
     * @param numbers of its words, by {@link WordFreqs}
     * @param sentenceStarts ascending positions in {@code numbers} where a sentence starts, the first 0
     */
    public Weights weigh(int[] numbers, int[] sentenceStarts) {
        Weights weights = new Weights(new float[numbers.length], new float[numbers.length], new float[numbers.length]);
        freqs.count(numbers, 0, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != WordFreqs.NO_WORD) {
                weighInDocument(numbers[i], i, weights);
            }
        }
        for (int s = 0; s < sentenceStarts.length; s++) {
            int to = s + 1 < sentenceStarts.length ? sentenceStarts[s + 1] : numbers.length;
            weighInSentence(numbers, sentenceStarts[s], to, weights.maskedDiffuse);
        }
        return weights;
    }

    private void weighInDocument(int word, int at, Weights weights) {
        long docFreq = words.docFreq(word);
        int termFreq = freqs.of(word);
        weights.tfIdf[at] = (float) TfIdf.weight(termFreq, docFreq, totals.docCount());
        double idf = InverseDocFreq.bm25(docFreq, totals.docCount());
        weights.bm25[at] = (float) bm25.weight(idf, termFreq, freqs.length(), totals.meanLength());
    }

    private void weighInSentence(int[] numbers, int from, int to, float[] target) {
        int size = to - from;
        reserve(size);
        freqs.count(numbers, from, to);
        for (int i = 0; i < size; i++) {
            int word = numbers[from + i];
            boolean none = word == WordFreqs.NO_WORD;
            halves[i] = none ? 0 : maskedDiffuse.tfIdf(freqs.of(word), freqs.length(), words.sentenceFreq(word));
            entropies[i] = none ? 0 : maskedDiffuse.entropy(words.totalTermFreq(word));
        }
        MaskedDiffuse.join(halves, entropies, 0, size);
        for (int i = 0; i < size; i++) {
            target[from + i] = (float) halves[i];
        }
    }

    private void reserve(int size) {
        if (size > halves.length) {
            halves = Arrays.copyOf(halves, size * 2);
            entropies = Arrays.copyOf(entropies, size * 2);
        }
    }
}
