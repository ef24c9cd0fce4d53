package dev.lacuna.statistics.lm;

import java.util.Arrays;

/**
 * Makes a {@link ContextTrie} of sorted rows. The contexts are laid down from the shortest; then, from the longest,
 * the n-grams of a context are those of all contexts that are longer by a word on the left, each once: how many of
 * these have it is the number of words that come before it in the text, which is its adjusted count.
 */
final class TrieBuilder {
    private final NgramRows rows;
    private final ContextLevel[] levels;

    /** Of each context that is not continued to the left, its rows; of the others the end is 0. */
    private final int[][] rowFrom;

    private final int[][] rowTo;
    private long[] gathered = new long[1 << 10];

    private TrieBuilder(NgramRows rows) {
        this.rows = rows;
        int depth = rows.width() - 1;
        levels = new ContextLevel[depth];
        rowFrom = new int[depth][16];
        rowTo = new int[depth][16];
        Arrays.setAll(levels, i -> new ContextLevel());
    }

    /** The trie of {@code rows}, which are sorted. */
    static ContextTrie build(NgramRows rows) {
        TrieBuilder builder = new TrieBuilder(rows);
        builder.addContexts();
        for (int level = builder.levels.length - 1; level >= 0; level--) {
            builder.addNgrams(level);
        }
        for (ContextLevel level : builder.levels) {
            level.trim();
        }
        return new ContextTrie(builder.levels);
    }

    private void addContexts() {
        for (int row = 0; row < rows.size(); row++) {
            int depth = depth(row);
            for (int level = row == 0 ? 0 : common(row); level < depth; level++) {
                addContext(level, row);
            }
            rowTo[depth - 1][levels[depth - 1].contexts - 1] = row + 1;
        }
        for (int level = 0; level < levels.length; level++) {
            ContextLevel own = levels[level];
            own.longer[own.contexts] = longerContexts(level);
        }
    }

    private void addContext(int level, int row) {
        int context = levels[level].contexts;
        levels[level].addContext(rows.word(row, level), longerContexts(level));
        if (context == rowTo[level].length) {
            rowFrom[level] = Arrays.copyOf(rowFrom[level], context * 2);
            rowTo[level] = Arrays.copyOf(rowTo[level], context * 2);
        }
        rowFrom[level][context] = row;
    }

    private int longerContexts(int level) {
        return level + 1 < levels.length ? levels[level + 1].contexts : 0;
    }

    /** How many words the context of {@code row} has: nothing stands left of a sentence's start. */
    private int depth(int row) {
        for (int column = 0; column < levels.length; column++) {
            if (rows.word(row, column) == LmWords.START) {
                return column + 1;
            }
        }
        return levels.length;
    }

    /** How many of the nearest words {@code row} has in common with the row before. */
    private int common(int row) {
        int column = 0;
        while (column < levels.length && rows.word(row, column) == rows.word(row - 1, column)) {
            column++;
        }
        return column;
    }

    private void addNgrams(int level) {
        ContextLevel own = levels[level];
        own.first = new int[own.contexts + 1];
        if (level + 1 < levels.length) {
            levels[level + 1].suffix = new int[levels[level + 1].ngrams];
        }
        for (int context = 0; context < own.contexts; context++) {
            own.first[context] = own.ngrams;
            if (rowTo[level][context] > 0) {
                addRows(own, rowFrom[level][context], rowTo[level][context]);
            } else {
                merge(own, levels[level + 1], own.longer[context], own.longer[context + 1]);
            }
        }
        own.first[own.contexts] = own.ngrams;
    }

    private void addRows(ContextLevel own, int from, int to) {
        for (int row = from; row < to; row++) {
            own.addNgram(rows.last(row), rows.adjustedCount(row), rows.count(row));
        }
    }

    private void merge(ContextLevel own, ContextLevel longer, int fromContext, int toContext) {
        int from = longer.first[fromContext];
        int size = longer.first[toContext] - from;
        if (size > gathered.length) {
            gathered = new long[Math.max(size, gathered.length * 2)];
        }
        for (int i = 0; i < size; i++) {
            gathered[i] = (long) longer.last[from + i] << 32 | i;
        }
        Arrays.sort(gathered, 0, size);
        for (int i = 0; i < size; i++) {
            int word = (int) (gathered[i] >>> 32);
            int ngram = from + (int) gathered[i];
            if (i == 0 || word != (int) (gathered[i - 1] >>> 32)) {
                own.addNgram(word, 0, 0);
            }
            own.adjusted[own.ngrams - 1]++;
            own.count[own.ngrams - 1] += longer.count[ngram];
            longer.suffix[ngram] = own.ngrams - 1;
        }
    }
}
