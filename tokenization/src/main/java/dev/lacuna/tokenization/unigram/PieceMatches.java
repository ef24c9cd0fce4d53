package dev.lacuna.tokenization.unigram;

/**
 * The edges of the lattice that leave one place of a word: the pieces that start there, shortest first, and after them the
 * unknown piece for the first character if that character is no piece of its own. Scratch of one thread.
 */
final class PieceMatches {
    private final UnigramModel model;
    private final PieceTrie trie;
    private final int[] ends;
    private final int[] ids;

    PieceMatches(UnigramModel model) {
        this.model = model;
        this.trie = model.trie();
        this.ends = new int[trie.longest() + 1];
        this.ids = new int[trie.longest() + 1];
    }

    /** Lists the edges that leave {@code chars[from]}, which go no farther than {@code to}; returns how many they are. */
    int find(char[] chars, int from, int to) {
        int next = afterCharacter(chars, from, to);
        boolean single = false;
        int size = 0;
        int node = PieceTrie.ROOT;
        for (int i = from; i < to; ) {
            node = trie.child(node, chars[i++]);
            if (node == PieceTrie.NONE) {
                break;
            }
            int id = trie.piece(node);
            if (id != PieceTrie.NONE) {
                single |= i == next;
                ends[size] = i;
                ids[size++] = id;
            }
        }
        if (!single) {
            ends[size] = next;
            ids[size++] = UnigramModel.NO_PIECE;
        }
        return size;
    }

    private static int afterCharacter(char[] chars, int from, int to) {
        boolean pair =
                from + 1 < to && Character.isHighSurrogate(chars[from]) && Character.isLowSurrogate(chars[from + 1]);
        return pair ? from + 2 : from + 1;
    }

    /** Where edge {@code i} ends. */
    int end(int i) {
        return ends[i];
    }

    /** Piece of edge {@code i}, or {@link UnigramModel#NO_PIECE} for a character that is unknown. */
    int id(int i) {
        return ids[i];
    }

    double score(int i) {
        return ids[i] == UnigramModel.NO_PIECE ? model.unknownScore() : model.score(ids[i]);
    }
}
