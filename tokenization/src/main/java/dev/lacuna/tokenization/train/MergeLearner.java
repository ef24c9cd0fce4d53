package dev.lacuna.tokenization.train;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Merges the best pair of neighbouring pieces, over and over, until the vocabulary is full or no pair is frequent enough
 * (Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword Units", ACL 2016).
 */
final class MergeLearner {
    private final TrainOptions options;
    private final Pieces pieces;
    private final PairTable pairs = new PairTable();
    private final Merger merger;
    private final PairOrder order;
    private final PairHeap heap;
    private final IndexSet changed = new IndexSet();

    /**
     * @param pieces the special tokens and the alphabet; the learned pieces are added
     * @param text the words in single characters; left with the words in pieces
     */
    MergeLearner(TrainOptions options, MergeScore score, Pieces pieces, SymbolText text) {
        options.checkRoomFor(pieces.size());
        this.options = options;
        this.pieces = pieces;
        merger = new Merger(text, pairs);
        order = score.order(text, pairs);
        heap = new PairHeap(order);
        for (int pair = 0; pair < pairs.size(); pair++) {
            update(pair);
        }
    }

    LearnedBpe learn() {
        // A pair comes back where other parts make one of its pieces again. It keeps the rank of its first merge.
        Set<Merge> merges = new LinkedHashSet<>();
        while (pieces.size() < options.vocabularySize() && !heap.isEmpty()) {
            merges.add(mergeFirst());
            options.progress().accept(pieces.size());
        }
        return new LearnedBpe(pieces.list(), List.copyOf(merges));
    }

    private Merge mergeFirst() {
        int pair = heap.first();
        int left = pairs.left(pair);
        int right = pairs.right(pair);
        int merged = pieces.join(left, right);
        changed.clear();
        long count = merger.merge(pair, merged, changed);
        order.merged(left, right, merged, count, changed);
        changed.forEach(this::update);
        return new Merge(left, right, merged);
    }

    private void update(int pair) {
        if (pairs.count(pair) < options.minPairFrequency()) {
            heap.remove(pair);
        } else {
            heap.put(pair);
        }
    }
}
