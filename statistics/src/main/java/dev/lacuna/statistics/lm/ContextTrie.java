package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The n-grams of one bucket by their contexts, read backwards: level 0 has contexts of one word, the nearest; below
 * each are the contexts that are longer by a word on the left. An n-gram of n words stands on level n-2, under its
 * context.
 */
public final class ContextTrie implements Serializable {
    private static final long serialVersionUID = 1;

    private final ContextLevel[] levels;

    ContextTrie(ContextLevel[] levels) {
        this.levels = levels;
    }

    /** The trie of the windows of at most {@code order} words in {@code blocks}. */
    public static ContextTrie ofWindows(Iterator<byte[]> blocks, int order) {
        NgramRows rows = NgramRows.counted(order);
        blocks.forEachRemaining(block -> WindowBlocks.read(block, rows));
        rows.sort();
        return TrieBuilder.build(rows);
    }

    /** Longest n-gram. */
    int order() {
        return levels.length + 1;
    }

    /** The n-grams of {@code order} words, 2 or more. */
    ContextLevel level(int order) {
        return levels[order - 2];
    }

    /** How many n-grams of {@code order} have which adjusted count; {@code pruning} tells those that are kept. */
    public CountsOfCounts countsOfCounts(int order, Pruning pruning) {
        CountsOfCounts counts = new CountsOfCounts();
        ContextLevel level = level(order);
        for (int i = 0; i < level.ngrams; i++) {
            counts.add(level.adjusted[i], pruning.keeps(order, level.count[i]));
        }
        return counts;
    }

    /** The context of one word {@code word}, or a negative number. */
    int indexOfWord(int word) {
        return Arrays.binarySearch(levels[0].word, 0, levels[0].contexts, word);
    }
}
