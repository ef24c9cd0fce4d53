package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The n-grams of one bucket by their contexts, read backwards: level 0 has contexts of one word, the nearest; below each are
 * the contexts that are longer by a word on the left. An n-gram of n words stands on level n-2, under its context.
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

    /** Receives a context of the trie, its words from the nearest to the farthest; the array is valid during the call only. */
    interface Visitor {
        void visit(int[] backwards, int context);
    }

    /** Gives every context of {@code length} words, in order. */
    void forEachContext(int length, Visitor visitor) {
        walk(0, 0, levels[0].contexts, new int[length], visitor);
    }

    private void walk(int depth, int from, int to, int[] backwards, Visitor visitor) {
        for (int context = from; context < to; context++) {
            backwards[depth] = levels[depth].word[context];
            if (depth + 1 == backwards.length) {
                visitor.visit(backwards, context);
            } else {
                walk(depth + 1, levels[depth].longer[context], levels[depth].longer[context + 1], backwards, visitor);
            }
        }
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
