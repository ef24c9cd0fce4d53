package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The n-grams of one bucket, to look words up in: as a {@link SmoothedTrie}, without what is pruned and without counts.
 */
public final class QueryTrie implements Serializable {
    private static final long serialVersionUID = 1;

    private final QueryLevel[] levels;
    private final int leastContext;
    private final NgramScore score;

    QueryTrie(QueryLevel[] levels, int leastContext, NgramScore score) {
        this.levels = levels;
        this.leastContext = leastContext;
        this.score = score;
    }

    /** The n-grams of {@code trie}, to be scored by their probabilities. */
    public static QueryTrie of(SmoothedTrie trie) {
        return new QueryTrie(QueryLevelBuilder.build(trie), trie.leastOrder() - 1, NgramScore.KNESER_NEY);
    }

    QueryLevel[] levels() {
        return levels;
    }

    int leastContext() {
        return leastContext;
    }

    /** What a look-up finds; one serves many. */
    static final class Match {
        private final int[] path = new int[NgramModel.LONGEST_ORDER];
        private boolean found;
        private double logScore;

        /** Whether the last word was found after some context of this trie. */
        boolean found() {
            return found;
        }

        /** The score of the last word if it was found, or else the cost of going on with a shorter context; base 10. */
        double logScore() {
            return logScore;
        }
    }

    /** Scores the last word of {@code words[from, to)} after the longest context that has it. */
    void match(int[] words, int from, int to, Match match) {
        int longest = Math.min(levels.length, to - from - 1);
        int depth = descend(words, to - 2, longest, match.path);
        match.logScore = score.ofAbsentContext() * (double) Math.max(0, longest - Math.max(depth, leastContext - 1));
        match.found = false;
        for (int length = depth; length >= leastContext && !match.found; length--) {
            QueryLevel level = levels[length - 1];
            int context = match.path[length - 1];
            int ngram = Arrays.binarySearch(
                    level.last(), level.first()[context], level.first()[context + 1], words[to - 1]);
            match.found = ngram >= 0;
            match.logScore += ngram >= 0 ? score.ofNgram(level, ngram) : score.ofBackoff(level, context);
        }
    }

    /**
     * Finds the contexts that end at {@code words[nearest]}, up to {@code longest} words; returns how long the last
     * is.
     */
    private int descend(int[] words, int nearest, int longest, int[] path) {
        int from = 0;
        int to = longest > 0 ? levels[0].word().length : 0;
        int depth = 0;
        while (depth < longest) {
            QueryLevel level = levels[depth];
            int context = Arrays.binarySearch(level.word(), from, to, words[nearest - depth]);
            if (context < 0) {
                break;
            }
            path[depth++] = context;
            from = level.longer()[context];
            to = level.longer()[context + 1];
        }
        return depth;
    }
}
