package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.Arrays;

/**
 * The segmentation with the greatest sum of scores, by Viterbi's algorithm from left to right. Sums are doubles added in
 * that order and only a greater one displaces another, so that of equal segmentations the one whose last piece is longest
 * wins, from the end to the start, as in Hugging Face's library.
 */
final class BestCutter implements WordCutter {
    private final PieceMatches matches;
    private final PieceWriter writer;
    private final boolean refuseUnknown;

    // By place in the word: the best sum up to there, and the last edge on the way.
    private double[] sums = new double[64];
    private int[] froms = new int[64];
    private int[] ids = new int[64];

    BestCutter(UnigramModel model) {
        matches = new PieceMatches(model);
        writer = new PieceWriter(model);
        refuseUnknown = model.unknownId() == UnigramModel.NO_PIECE;
    }

    @Override
    public void cut(char[] chars, int from, int to, SubwordBuffer out) {
        reserve(to - from + 1);
        search(chars, from, to);
        write(chars, from, to, out);
    }

    private void reserve(int places) {
        if (places > sums.length) {
            int capacity = Math.max(places, sums.length * 2);
            sums = new double[capacity];
            froms = new int[capacity];
            ids = new int[capacity];
        }
    }

    private void search(char[] chars, int from, int to) {
        Arrays.fill(froms, 0, to - from + 1, -1);
        sums[0] = 0;
        froms[0] = 0;
        for (int start = from; start < to; start++) {
            // The middle of a surrogate pair is no place of the lattice.
            if (froms[start - from] < 0) {
                continue;
            }
            double sum = sums[start - from];
            int size = matches.find(chars, start, to);
            for (int i = 0; i < size; i++) {
                offer(matches.end(i) - from, sum + matches.score(i), start - from, matches.id(i));
            }
        }
    }

    private void offer(int place, double sum, int from, int id) {
        if (froms[place] >= 0 && !(sum > sums[place])) {
            return;
        }
        if (refuseUnknown && id == UnigramModel.NO_PIECE) {
            throw UnigramModel.noUnknownPiece();
        }
        sums[place] = sum;
        froms[place] = from;
        ids[place] = id;
    }

    private void write(char[] chars, int from, int to, SubwordBuffer out) {
        // Turns the links around: froms[p] becomes the end of the edge that starts at p, and ids[p] its piece.
        int place = to - from;
        int end = place;
        int id = UnigramModel.NO_PIECE;
        while (place > 0) {
            int before = froms[place];
            int ownId = ids[place];
            froms[place] = end;
            ids[place] = id;
            end = place;
            id = ownId;
            place = before;
        }
        froms[0] = end;
        ids[0] = id;
        writer.begin(chars, from, out);
        for (int start = 0; start < to - from; start = froms[start]) {
            writer.edge(ids[start], from + start, from + froms[start]);
        }
        writer.end(to);
    }
}
