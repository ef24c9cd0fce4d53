package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import java.util.Iterator;

/**
 * How the buckets of windows come by the probabilities of bigrams, which belong to the bucket of their first word.
 * Each sends its part of the adjusted counts there, which is exact since every trigram is in one bucket alone; the sum
 * makes the probability; and who sent a part gets the probability back, in the order in which it asked.
 */
public final class BigramRequests {
    private BigramRequests() {}

    /** The bigrams of the windows of bucket {@code sender}, for the buckets of their first words. */
    public static BucketedBlocks ask(ContextTrie windows, int sender, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        ContextLevel level = windows.level(2);
        for (int context = 0; context < level.contexts; context++) {
            BlockOutput out = blocks.of(level.word, context, context + 1);
            int from = level.first[context];
            int to = level.first[context + 1];
            out.put(sender);
            out.put(level.word[context]);
            out.put(to - from);
            for (int i = from; i < to; i++) {
                out.put(level.last[i]);
                out.put(level.adjusted[i]);
                out.put(level.count[i]);
            }
        }
        return blocks;
    }

    /** The bigrams of one bucket, from all that asked for them. */
    public static ContextTrie sum(Iterator<byte[]> requests) {
        NgramRows rows = NgramRows.adjusted(2);
        int[] bigram = new int[2];
        requests.forEachRemaining(request -> {
            BlockInput in = new BlockInput(request);
            while (in.hasNext()) {
                in.next();
                bigram[0] = (int) in.next();
                for (long left = in.next(); left > 0; left--) {
                    bigram[1] = (int) in.next();
                    rows.add(bigram, 2, in.next(), in.next());
                }
            }
        });
        rows.sort();
        return TrieBuilder.build(rows);
    }

    /** For each sender the probabilities it asked for, 0 for pruned bigrams. */
    public static BucketedBlocks answer(Iterator<byte[]> requests, SmoothedTrie bigrams, int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        requests.forEachRemaining(request -> {
            BlockInput in = new BlockInput(request);
            while (in.hasNext()) {
                answer(in, bigrams, blocks.at((int) in.next()));
            }
        });
        return blocks;
    }

    private static void answer(BlockInput in, SmoothedTrie bigrams, BlockOutput out) {
        ContextLevel level = bigrams.level(2);
        int word = (int) in.next();
        out.put(word);
        int at = level.first[bigrams.indexOfWord(word)];
        for (long left = in.next(); left > 0; left--) {
            long last = in.next();
            in.next();
            in.next();
            while (level.last[at] < last) {
                at++;
            }
            out.putDouble(bigrams.bigramProbs()[at]);
        }
    }

    /** The probabilities of the bigrams of {@code windows}, by their place on its first level. */
    static double[] read(Iterator<byte[]> answers, ContextTrie windows) {
        ContextLevel level = windows.level(2);
        double[] probs = new double[level.ngrams];
        answers.forEachRemaining(answer -> {
            BlockInput in = new BlockInput(answer);
            while (in.hasNext()) {
                int context = windows.indexOfWord((int) in.next());
                for (int i = level.first[context]; i < level.first[context + 1]; i++) {
                    probs[i] = in.nextDouble();
                }
            }
        });
        return probs;
    }
}
