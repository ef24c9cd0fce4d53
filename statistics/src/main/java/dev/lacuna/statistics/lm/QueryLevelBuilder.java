package dev.lacuna.statistics.lm;

import java.util.Arrays;

/**
 * Leaves out of a level what is pruned. A context without any n-gram left says nothing: going on with a shorter one
 * costs as much as if it did not occur.
 */
final class QueryLevelBuilder {
    private final SmoothedTrie trie;
    private final int order;
    private final ContextLevel level;
    private final int[] word;
    private final int[] longer;
    private final int[] first;
    private final float[] logBackoffs;
    private final int[] last;
    private final float[] logProbs;
    private final float[] logFreqs;
    /** For each context of the level how many before it are kept. */
    private final int[] keptBefore;

    private int contexts;
    private int ngrams;

    private QueryLevelBuilder(SmoothedTrie trie, int order) {
        this.trie = trie;
        this.order = order;
        this.level = trie.level(order);
        word = new int[level.contexts];
        longer = new int[level.contexts + 1];
        first = new int[level.contexts + 1];
        keptBefore = new int[level.contexts + 1];
        logBackoffs = new float[level.contexts];
        int most = order < trie.leastOrder() ? 0 : level.ngrams;
        last = new int[most];
        logProbs = new float[most];
        logFreqs = new float[most];
    }

    /** The levels of {@code trie}, by length of context. */
    static QueryLevel[] build(SmoothedTrie trie) {
        QueryLevel[] levels = new QueryLevel[trie.order() - 1];
        int[] keptBefore = new int[0];
        for (int order = trie.order(); order >= 2; order--) {
            QueryLevelBuilder builder = new QueryLevelBuilder(trie, order);
            levels[order - 2] = builder.build(keptBefore);
            keptBefore = builder.keptBefore;
        }
        return levels;
    }

    private QueryLevel build(int[] longerKeptBefore) {
        for (int context = 0; context < level.contexts; context++) {
            keptBefore[context] = contexts;
            first[contexts] = ngrams;
            if (order >= trie.leastOrder()) {
                addNgrams(context);
            }
            if (order < trie.leastOrder() || ngrams > first[contexts]) {
                word[contexts] = level.word[context];
                longer[contexts] = longerKeptBefore.length == 0 ? 0 : longerKeptBefore[level.longer[context]];
                logBackoffs[contexts] = order < trie.leastOrder() ? 0 : trie.logBackoffs(order)[context];
                contexts++;
            }
        }
        keptBefore[level.contexts] = contexts;
        first[contexts] = ngrams;
        longer[contexts] = longerKeptBefore.length == 0 ? 0 : longerKeptBefore[longerKeptBefore.length - 1];
        return new QueryLevel(
                Arrays.copyOf(word, contexts),
                Arrays.copyOf(longer, contexts + 1),
                Arrays.copyOf(first, contexts + 1),
                Arrays.copyOf(last, ngrams),
                Arrays.copyOf(logProbs, ngrams),
                Arrays.copyOf(logFreqs, ngrams),
                Arrays.copyOf(logBackoffs, contexts));
    }

    private void addNgrams(int context) {
        long total = level.contextCount(context);
        for (int i = level.first[context]; i < level.first[context + 1]; i++) {
            if (trie.keeps(order, i)) {
                last[ngrams] = level.last[i];
                logProbs[ngrams] = trie.logProbs(order)[i];
                logFreqs[ngrams++] = Logs.of(level.count[i] / (double) total);
            }
        }
    }
}
