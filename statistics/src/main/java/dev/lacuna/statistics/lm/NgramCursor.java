package dev.lacuna.statistics.lm;

/**
 * Goes through the n-grams of one order and bucket that are part of the model: by their contexts, from the nearest
 * word to the farthest, then by their last word. Brings each together with the weight it has as a context.
 */
public final class NgramCursor {
    private final SmoothedTrie trie;
    private final int order;
    private final ContextLevel level;
    private final ContextCursor contexts;
    private final NgramRows backoffs;
    private final int[] words;
    private int nextBackoff;
    private int ngram = -1;
    private int end;
    private long contextCount;

    /** @param backoffs sorted, of n-grams of this order; null where none is a context */
    NgramCursor(SmoothedTrie trie, int order, NgramRows backoffs) {
        this.trie = trie;
        this.order = order;
        this.level = trie.level(order);
        this.contexts = new ContextCursor(trie.counts(), order - 1);
        this.backoffs = backoffs;
        this.words = new int[order];
    }

    /** Moves to the next n-gram, if there is one. */
    public boolean next() {
        do {
            ngram++;
            while (ngram >= end) {
                if (!contexts.next()) {
                    return false;
                }
                enterContext();
            }
        } while (!trie.keeps(order, ngram));
        words[order - 1] = level.last[ngram];
        return true;
    }

    private void enterContext() {
        int context = contexts.context();
        ngram = level.first[context];
        end = level.first[context + 1];
        contextCount = level.contextCount(context);
        for (int i = 0; i < order - 1; i++) {
            words[order - 2 - i] = contexts.backwards()[i];
        }
    }

    /** Number of words. */
    public int order() {
        return order;
    }

    /** The words, numbers of {@link LmWords}; the same array for every n-gram. */
    public int[] words() {
        return words;
    }

    /** How often the n-gram occurs. */
    public long count() {
        return level.count[ngram];
    }

    /** Its share in the occurrences of its context. */
    public float relativeFreq() {
        return (float) (level.count[ngram] / (double) contextCount);
    }

    /** Base 10. */
    public float logProb() {
        return trie.logProbs(order)[ngram];
    }

    /** Its backoff weight, base 10; 0 where it is no context. To be asked once for each n-gram, since it reads on. */
    public float nextLogBackoff() {
        if (backoffs == null || nextBackoff == backoffs.size() || backoffs.last(nextBackoff) != words[order - 1]) {
            return 0;
        }
        for (int column = 0; column < order - 1; column++) {
            if (backoffs.word(nextBackoff, column) != words[order - 2 - column]) {
                return 0;
            }
        }
        return Float.intBitsToFloat((int) backoffs.count(nextBackoff++));
    }
}
