package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.UserException;

/**
 * The lattice of all words: for each position of the text the pieces that begin there. Made once from the suffix array and
 * then only thinned, so that no piece is ever looked up again.
 */
final class PieceEdges {
    /** Most symbols of a piece; an edge keeps its length minus 1 in its lowest 4 bits. */
    static final int LONGEST = 16;

    private static final int LENGTH_BITS = 4;

    private final int[] firsts;
    private final int[] edges;

    /** The edges of all characters and {@code seeds}; the characters are the first pieces, the seeds follow in order. */
    PieceEdges(SymbolText text, SuffixOrder suffixes, int characters, SeedHeap seeds) {
        firsts = new int[text.size() + 1];
        countEdges(text, suffixes, seeds);
        edges = new int[firsts[text.size()]];
        int[] next = firsts.clone();
        for (int rank = 0; rank < suffixes.size(); rank++) {
            int position = suffixes.position(rank);
            edges[next[position]++] = text.symbol(position) << LENGTH_BITS;
        }
        for (int i = 0; i < seeds.size(); i++) {
            int edge = characters + i << LENGTH_BITS | seeds.length(i) - 1;
            for (int rank = seeds.first(i); rank < seeds.end(i); rank++) {
                edges[next[suffixes.position(rank)]++] = edge;
            }
        }
    }

    /** Makes {@link #firsts} the running sums of the number of edges at each position. */
    private void countEdges(SymbolText text, SuffixOrder suffixes, SeedHeap seeds) {
        long total = suffixes.size();
        for (int rank = 0; rank < suffixes.size(); rank++) {
            firsts[suffixes.position(rank) + 1]++;
        }
        for (int i = 0; i < seeds.size(); i++) {
            total += seeds.end(i) - seeds.first(i);
            for (int rank = seeds.first(i); rank < seeds.end(i); rank++) {
                firsts[suffixes.position(rank) + 1]++;
            }
        }
        if (total > Integer.MAX_VALUE - 8) {
            throw new UserException("Cannot train tokenizer: too many pieces match the distinct words; raise"
                    + " tokenizer.train.min-frequency (" + total + " matches)");
        }
        for (int position = 0; position < text.size(); position++) {
            firsts[position + 1] += firsts[position];
        }
    }

    /** Index of the first edge at {@code position}; those of the next position follow its last. */
    int first(int position) {
        return firsts[position];
    }

    int piece(int edge) {
        return edges[edge] >>> LENGTH_BITS;
    }

    /** Length of the edge's piece. */
    int length(int edge) {
        return (edges[edge] & (1 << LENGTH_BITS) - 1) + 1;
    }

    /** Follows {@link UnigramPieces#keep}: drops the edges of pieces whose new number is -1, renumbers the others. */
    void renumber(int[] renumbered) {
        int next = 0;
        for (int position = 0; position + 1 < firsts.length; position++) {
            int end = firsts[position + 1];
            int edge = firsts[position];
            firsts[position] = next;
            for (; edge < end; edge++) {
                int piece = renumbered[piece(edge)];
                if (piece >= 0) {
                    edges[next++] = piece << LENGTH_BITS | length(edge) - 1;
                }
            }
        }
        firsts[firsts.length - 1] = next;
    }
}
