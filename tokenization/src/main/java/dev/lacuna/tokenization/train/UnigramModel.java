package dev.lacuna.tokenization.train;

import java.util.Arrays;

/** The words of a corpus and the pieces that explain them, fewer and better with each step. */
final class UnigramModel {
    private final SymbolText text;
    private final UnigramPieces pieces;
    private final PieceEdges edges;

    private UnigramModel(SymbolText text, UnigramPieces pieces, PieceEdges edges) {
        this.text = text;
        this.pieces = pieces;
        this.edges = edges;
    }

    /**
     * The characters and the substrings of greatest count × length, each as probable as that product's share.
     *
     * @param characters number of symbols
     * @param most how many pieces in all; characters are there even if they are more
     */
    static UnigramModel seeded(SymbolText text, int characters, int most) {
        SuffixOrder suffixes = new SuffixOrder(text, PieceEdges.LONGEST);
        SeedHeap seeds = Substrings.best(text, suffixes, PieceEdges.LONGEST, Math.max(0, most - characters));
        UnigramPieces pieces = new UnigramPieces(characters, characters + seeds.size());
        long[] counts = new long[characters];
        int[] places = new int[characters];
        for (int rank = 0; rank < suffixes.size(); rank++) {
            int position = suffixes.position(rank);
            counts[text.symbol(position)] += text.count(position);
            places[text.symbol(position)] = position;
        }
        double logSum = StrictMath.log(sum(counts, seeds));
        for (int c = 0; c < characters; c++) {
            pieces.add(places[c], 1, StrictMath.log(counts[c]) - logSum);
        }
        for (int i = 0; i < seeds.size(); i++) {
            int place = suffixes.position(seeds.first(i));
            pieces.add(place, seeds.length(i), StrictMath.log(seeds.score(i)) - logSum);
        }
        return new UnigramModel(text, pieces, new PieceEdges(text, suffixes, characters, seeds));
    }

    private static double sum(long[] counts, SeedHeap seeds) {
        double sum = Arrays.stream(counts).asDoubleStream().sum();
        for (int i = 0; i < seeds.size(); i++) {
            sum += seeds.score(i);
        }
        return sum;
    }

    int size() {
        return pieces.size();
    }

    double score(int piece) {
        return pieces.logProbability(piece);
    }

    /** The piece as text. */
    String spelled(int piece, int[] characters) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < pieces.length(piece); i++) {
            spelled.appendCodePoint(characters[text.symbol(pieces.place(piece) + i)]);
        }
        return spelled.toString();
    }

    /** The E-step under the probabilities of now. */
    Expectation expectation() {
        return Expectation.of(text, edges, pieces);
    }

    /** One step of EM; drops pieces that are hardly expected. */
    void fit() {
        expectation().maximize(pieces, edges);
    }

    /** Drops the pieces whose loss is least, until there are {@code most}. */
    void prune(int most) {
        new Pruning(text, edges, pieces).prune(most);
    }
}
