package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.counting.SequenceCounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** The whole estimation in one thread, with lists where a cluster has shuffles. */
final class LocalModel {
    final int order;
    final Unigrams unigrams;
    final List<Discounts> discounts = new ArrayList<>();
    final List<CountsOfCounts> kinds = new ArrayList<>();
    final List<BucketNgrams> ngrams = new ArrayList<>();
    final List<QueryTrie> bigramQueries;
    final List<QueryTrie> windowQueries;
    final float[] wordBackoffs;
    private final int buckets;

    /**
     * @param sentences numbers of words
     * @param words how many numbers there are
     * @param flushEvery sentences counted together
     */
    LocalModel(List<int[]> sentences, int words, int order, Pruning pruning, int buckets, int flushEvery) {
        this.order = order;
        this.buckets = buckets;
        List<ContextTrie> windows = deliver(windowBlocks(sentences, flushEvery)).stream()
                .map(blocks -> ContextTrie.ofWindows(blocks.iterator(), Math.max(2, order)))
                .toList();
        List<List<byte[]>> requests = deliver(IntStream.range(0, buckets)
                .mapToObj(i -> BigramRequests.ask(windows.get(i), i, buckets))
                .toList());
        List<ContextTrie> bigrams = requests.stream()
                .map(blocks -> BigramRequests.sum(blocks.iterator()))
                .toList();
        UnigramCounts counts = new UnigramCounts(words);
        bigrams.forEach(bucket -> counts.add(bucket, order == 1));
        kinds.add(counts.countsOfCounts());
        for (int n = 2; n <= order; n++) {
            CountsOfCounts kind = new CountsOfCounts();
            for (ContextTrie trie : n == 2 ? bigrams : windows) {
                kind.merge(trie.countsOfCounts(n, pruning));
            }
            kinds.add(kind);
        }
        kinds.forEach(kind -> discounts.add(Discounts.of(kind)));
        unigrams = Unigrams.of(counts, discounts.get(0));
        Discounts ofBigrams = order == 1 ? Discounts.FALLBACK : discounts.get(1);
        List<SmoothedTrie> smoothedBigrams = bigrams.stream()
                .map(trie -> SmoothedTrie.ofBigrams(trie, unigrams, ofBigrams, pruning))
                .toList();
        List<List<byte[]>> answers = deliver(IntStream.range(0, buckets)
                .mapToObj(i -> BigramRequests.answer(requests.get(i).iterator(), smoothedBigrams.get(i), buckets))
                .toList());
        List<SmoothedTrie> smoothed = IntStream.range(0, buckets)
                .mapToObj(i ->
                        SmoothedTrie.ofWindows(windows.get(i), answers.get(i).iterator(), discounts, pruning))
                .toList();
        List<List<byte[]>> backoffs = deliver(
                smoothed.stream().map(trie -> BackoffBlocks.send(trie, buckets)).toList());
        for (int i = 0; i < buckets; i++) {
            ngrams.add(new BucketNgrams(
                    smoothedBigrams.get(i), smoothed.get(i), backoffs.get(i).iterator()));
        }
        wordBackoffs = new float[words];
        smoothedBigrams.forEach(trie -> BackoffBlocks.readWords(BackoffBlocks.ofWords(trie), wordBackoffs));
        bigramQueries = smoothedBigrams.stream().map(QueryTrie::of).toList();
        windowQueries = smoothed.stream().map(QueryTrie::of).toList();
    }

    private List<BucketedBlocks> windowBlocks(List<int[]> sentences, int flushEvery) {
        List<BucketedBlocks> all = new ArrayList<>();
        SequenceCounts counts = new SequenceCounts();
        SentenceWindows windows = new SentenceWindows(Math.max(2, order), counts);
        int left = flushEvery;
        for (int[] sentence : sentences) {
            for (int word : sentence) {
                windows.add(word);
            }
            windows.end();
            if (--left == 0) {
                all.add(WindowBlocks.split(counts, buckets));
                counts.clear();
                left = flushEvery;
            }
        }
        all.add(WindowBlocks.split(counts, buckets));
        return all;
    }

    private List<List<byte[]>> deliver(List<BucketedBlocks> sent) {
        List<List<byte[]>> received = new ArrayList<>();
        IntStream.range(0, buckets).forEach(i -> received.add(new ArrayList<>()));
        sent.forEach(
                blocks -> blocks.forEach((bucket, block) -> received.get(bucket).add(block)));
        return received;
    }

    /** The model, by way of its files. */
    NgramModel model(NgramScore score) {
        try {
            return NgramModel.read(this::file, buckets, score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataInputStream file(int bucket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (bucket < 0) {
            ModelBytes.writeWords(out, order, unigrams);
        } else {
            ModelBytes.writeBucket(out, bigramQueries.get(bucket), windowQueries.get(bucket));
        }
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    HeldOutSums heldOut(List<int[]> sentences, int flushEvery) {
        List<int[]> known = sentences.stream()
                .map(sentence -> IntStream.of(sentence).map(unigrams::known).toArray())
                .toList();
        List<List<byte[]>> windows = deliver(windowBlocks(known, flushEvery));
        HeldOutSums sums = HeldOutSums.NONE;
        List<BucketedBlocks> forwards = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            forwards.add(new BucketedBlocks(buckets));
            Iterator<byte[]> own = windows.get(i).iterator();
            sums = sums.plus(
                    HeldOut.scoreWindows(own, Math.max(2, order), windowQueries.get(i), forwards.get(i), buckets));
        }
        List<List<byte[]>> bigrams = deliver(forwards);
        for (int i = 0; i < buckets; i++) {
            sums = sums.plus(HeldOut.scoreBigrams(bigrams.get(i).iterator(), order, bigramQueries.get(i), unigrams));
        }
        return sums;
    }
}
