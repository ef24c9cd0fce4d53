package dev.lacuna.statistics.lm;

import java.util.Iterator;
import java.util.List;

/** All that the model says of the n-grams of one bucket, ready to be written. */
public final class BucketNgrams {
    /** Receives an n-gram; the words are valid only during the call. */
    public interface Visitor {
        /**
         * @param words numbers of {@link LmWords}
         * @param count how often it occurs
         * @param relativeFreq its share in the occurrences of its context
         * @param logProb base 10
         * @param logBackoff base 10; 0 where it is no context
         */
        void visit(int[] words, long count, float relativeFreq, float logProb, float logBackoff);
    }

    private final SmoothedTrie bigrams;
    private final SmoothedTrie windows;
    private final List<NgramRows> backoffs;

    /** @param backoffs weights that {@link BackoffBlocks} brought */
    public BucketNgrams(SmoothedTrie bigrams, SmoothedTrie windows, Iterator<byte[]> backoffs) {
        this.bigrams = bigrams;
        this.windows = windows;
        this.backoffs = BackoffBlocks.read(backoffs, Math.max(1, windows.order() - 1));
    }

    /** Gives the n-grams of {@code order}, 2 or more: by their contexts, from the nearest word, then by their last word. */
    public void forEach(int order, Visitor visitor) {
        SmoothedTrie trie = order == 2 ? bigrams : windows;
        ContextLevel level = trie.level(order);
        float[] logProbs = trie.logProbs(order);
        BackoffCursor cursor = new BackoffCursor(order < windows.order() ? backoffs.get(order) : null);
        int[] words = new int[order];
        trie.counts().forEachContext(order - 1, (backwards, context) -> {
            for (int i = 0; i < order - 1; i++) {
                words[order - 2 - i] = backwards[i];
            }
            long total = level.contextCount(context);
            for (int i = level.first[context]; i < level.first[context + 1]; i++) {
                if (trie.keeps(order, i)) {
                    words[order - 1] = level.last[i];
                    float relativeFreq = (float) (level.count[i] / (double) total);
                    visitor.visit(
                            words, level.count[i], relativeFreq, logProbs[i], cursor.of(backwards, level.last[i]));
                }
            }
        });
    }

    /** Reads a sorted table of weights along n-grams in the same order, of which it has some. */
    private static final class BackoffCursor {
        private final NgramRows rows;
        private int next;

        BackoffCursor(NgramRows rows) {
            this.rows = rows;
        }

        float of(int[] backwards, int last) {
            if (rows == null || next == rows.size() || rows.last(next) != last) {
                return 0;
            }
            for (int column = 0; column < backwards.length; column++) {
                if (rows.word(next, column) != backwards[column]) {
                    return 0;
                }
            }
            return Float.intBitsToFloat((int) rows.count(next++));
        }
    }
}
