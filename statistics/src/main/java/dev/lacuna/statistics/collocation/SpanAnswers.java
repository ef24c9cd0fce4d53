package dev.lacuna.statistics.collocation;

import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.SequenceIndex;
import java.util.Arrays;
import java.util.Iterator;

/** How often the n-grams of one bucket occur, for longer n-grams that ask. */
public final class SpanAnswers {
    private final SequenceIndex index = new SequenceIndex();
    private long[] totalTermFreqs = new long[1 << 9];

    /** @param ngrams blocks of {@link PlacedNgrams} of this bucket */
    public SpanAnswers(Iterator<byte[]> ngrams) {
        ngrams.forEachRemaining(block ->
                PlacedNgrams.forEach(block, (words, order, count, pmi, pmiSquared) -> add(words, order, count)));
    }

    private void add(int[] words, int order, long totalTermFreq) {
        int i = index.add(words, 0, order);
        if (i == totalTermFreqs.length) {
            totalTermFreqs = Arrays.copyOf(totalTermFreqs, i * 2);
        }
        totalTermFreqs[i] = totalTermFreq;
    }

    /** Appends the answers to a block of questions, each to the block of the bucket of the n-gram that asked. */
    public void to(byte[] questions, BucketedBlocks answers) {
        SpanBlock.forEach(
                questions,
                (words, order, from, length, unknown) -> SpanBlock.write(
                        answers.of(words, 0, order), words, order, from, length, count(words, from, from + length)));
    }

    private long count(int[] words, int from, int to) {
        int i = index.indexOf(words, from, to);
        if (i < 0) {
            // What an n-gram above the minimum count is made of is above it too.
            throw new IllegalStateException("no count of " + Arrays.toString(Arrays.copyOfRange(words, from, to)));
        }
        return totalTermFreqs[i];
    }
}
