package dev.lacuna.statistics.lm;

/** Goes through all contexts of one length of a {@link ContextTrie}, in order. */
final class ContextCursor {
    private final ContextTrie trie;
    private final int[] path;
    private final int[] backwards;

    ContextCursor(ContextTrie trie, int length) {
        this.trie = trie;
        this.path = new int[length];
        this.backwards = new int[length];
        path[length - 1] = -1;
    }

    /** Moves to the next context, if there is one. */
    boolean next() {
        int depth = path.length - 1;
        if (++path[depth] >= level(depth).contexts) {
            return false;
        }
        backwards[depth] = level(depth).word[path[depth]];
        for (int above = depth - 1; above >= 0; above--) {
            ContextLevel level = level(above);
            while (level.longer[path[above] + 1] <= path[above + 1]) {
                path[above]++;
            }
            backwards[above] = level.word[path[above]];
        }
        return true;
    }

    private ContextLevel level(int depth) {
        return trie.level(depth + 2);
    }

    /** The context's number on its level. */
    int context() {
        return path[path.length - 1];
    }

    /** Its words from the nearest to the farthest; the same array for every context. */
    int[] backwards() {
        return backwards;
    }
}
