package dev.lacuna.tokenization.bpe;

/**
 * Merges neighbouring symbols until no merge is left, always the one of lowest rank and the leftmost of these: O(n log n).
 *
 * <p>Merges whose symbols have changed stay queued and do nothing when their turn comes. They are told by their rank, which is
 * no longer that of their place: as every merge lengthens the token, a pair cannot come back. Hugging Face's queue keeps them
 * too, and with dropout this shows, since each turn gives the merges left out before another chance.
 */
final class Merger {
    private final MergeTable merges;
    private final MergeQueue queue;

    Merger(MergeTable merges, MergeQueue queue) {
        this.merges = merges;
        this.queue = queue;
    }

    void mergeAll(SymbolList symbols) {
        for (int i = 0; i + 1 < symbols.size(); i++) {
            enqueue(symbols, i, i + 1);
        }
        for (long merge = queue.poll(); merge != MergeQueue.NONE; merge = queue.poll()) {
            int at = MergeQueue.at(merge);
            int rank = MergeQueue.rank(merge);
            if (symbols.rank(at) == rank) {
                symbols.join(at, merges.merged(rank));
                enqueue(symbols, symbols.previous(at), at);
                enqueue(symbols, at, symbols.next(at));
            }
        }
    }

    private void enqueue(SymbolList symbols, int left, int right) {
        if (left == SymbolList.NONE) {
            return;
        }
        int rank = right == SymbolList.NONE ? -1 : merges.rank(symbols.id(left), symbols.id(right));
        symbols.setRank(left, rank);
        if (rank >= 0) {
            queue.add(MergeQueue.merge(rank, left));
        }
    }
}
