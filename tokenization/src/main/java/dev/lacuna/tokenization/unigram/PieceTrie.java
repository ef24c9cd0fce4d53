package dev.lacuna.tokenization.unigram;

import java.util.List;

/**
 * Trie of pieces over chars as a double array (Aoe, "An efficient digital search algorithm by using a double-array
 * structure", IEEE TSE 1989): the child of node n by a char of code c is cell {@code base(n) + c} if that cell's parent is
 * n. Immutable.
 */
final class PieceTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private final char[] codes;
    private final int[] cells;
    private final int longest;

    /**
     * @param codes by char; 0 where no piece holds the char
     * @param cells base, parent and piece of each cell, side by side so that a step costs one cache line
     * @param longest length of the longest piece in chars
     */
    PieceTrie(char[] codes, int[] cells, int longest) {
        this.codes = codes;
        this.cells = cells;
        this.longest = longest;
    }

    /** Of equal pieces the last counts; an empty piece is never found. */
    static PieceTrie of(List<String> pieces) {
        return new PieceTrieBuilder(pieces).build();
    }

    /** Length of the longest piece in chars. */
    int longest() {
        return longest;
    }

    /** The node that {@code c} leads to from {@code node}, or {@link #NONE}. */
    int child(int node, char c) {
        int code = codes[c];
        int child = cells[3 * node] + code;
        return code != 0 && cells[3 * child + 1] == node ? child : NONE;
    }

    /** Index of the piece that ends at {@code node}, or {@link #NONE}. */
    int piece(int node) {
        return cells[3 * node + 2];
    }

    /** Index of the piece {@code chars[from, to)}, or {@link #NONE}. */
    int find(char[] chars, int from, int to) {
        int node = ROOT;
        for (int i = from; i < to && node != NONE; i++) {
            node = child(node, chars[i]);
        }
        return node == NONE ? NONE : piece(node);
    }

    int find(String piece) {
        return find(piece.toCharArray(), 0, piece.length());
    }
}
