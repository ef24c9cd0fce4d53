package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import java.util.Iterator;

/**
 * Scores held-out text where the model's n-grams are: its windows go to their buckets, and what no context of two
 * words knows goes on to the bucket of its bigram. Counts of equal windows are added up first and each bucket adds its
 * logarithms in the order of its windows, so the sums do not depend on how the text was cut.
 */
public final class HeldOut {
    private HeldOut() {}

    /**
     * Scores windows that {@link WindowBlocks} brought.
     *
     * @param forwards receives the bigrams that are still to be scored
     */
    public static HeldOutSums scoreWindows(
            Iterator<byte[]> blocks, int windowOrder, QueryTrie windows, BucketedBlocks forwards, int buckets) {
        NgramRows rows = NgramRows.counted(windowOrder);
        blocks.forEachRemaining(block -> WindowBlocks.read(block, rows));
        rows.sort();
        HeldOutSums sums = HeldOutSums.NONE;
        QueryTrie.Match match = new QueryTrie.Match();
        int[] words = new int[windowOrder];
        for (int row = 0; row < rows.size(); row++) {
            int from = rows.copyTo(words, row);
            long count = rows.count(row);
            windows.match(words, from, windowOrder, match);
            sums = sums.plusWords(words[windowOrder - 1], count, match.logScore());
            if (!match.found()) {
                BlockOutput out = forwards.at(WindowBlocks.bucket(words, windowOrder - 2, windowOrder, buckets));
                out.putInts(words, windowOrder - 2, windowOrder);
                out.put(count);
            }
        }
        return sums;
    }

    /** Scores bigrams that {@link #scoreWindows} sent on: what is to be added for them. */
    public static HeldOutSums scoreBigrams(Iterator<byte[]> blocks, int order, QueryTrie bigrams, Unigrams unigrams) {
        NgramRows rows = NgramRows.counted(2);
        int[] words = new int[2];
        blocks.forEachRemaining(block -> {
            BlockInput in = new BlockInput(block);
            while (in.hasNext()) {
                in.nextInts(words, 0, 2);
                rows.add(words, 2, in.next());
            }
        });
        rows.sort();
        HeldOutSums sums = HeldOutSums.NONE;
        QueryTrie.Match match = new QueryTrie.Match();
        for (int row = 0; row < rows.size(); row++) {
            rows.copyTo(words, row);
            double log = 0;
            boolean found = false;
            if (order > 1) {
                bigrams.match(words, 0, 2, match);
                log = match.logScore();
                found = match.found();
            }
            sums = sums.plusLog(words[1], rows.count(row), found ? log : log + unigrams.logProb(words[1]));
        }
        return sums;
    }
}
