package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.UserException;
import java.util.Arrays;

/**
 * The l best paths through a word's lattice, by Viterbi's algorithm with l entries a place. Paths are ranked by their sum;
 * of equal sums the path whose last piece starts earlier comes first, then the one whose path up to there ranks higher, so
 * the first path is the one that {@link BestCutter} takes. Scratch of one thread.
 */
final class BestPaths {
    // 16 bytes each: 256 MiB a thread.
    private static final int MOST_ENTRIES = 1 << 24;

    private final PieceMatches matches;
    private final boolean refuseUnknown;
    private final int best;
    private final Edges edges = new Edges();

    // One entry for each path to a place; those of a place lie together, best first.
    private int[] firstEntries = new int[65];
    private double[] sums = new double[256];
    private int[] befores = new int[256];
    private int[] places = new int[256];
    private int size;
    private int firstResult;
    private int[] trace = new int[64];

    // For each edge that ends at the place in work: the next path to extend, one past the last, and its sum.
    private final int[] heads;
    private final int[] tails;
    private final double[] headScores;
    private final double[] headSums;

    BestPaths(UnigramModel model, int best) {
        matches = new PieceMatches(model);
        refuseUnknown = model.unknownId() == UnigramModel.NO_PIECE;
        this.best = best;
        // One edge for each length, and one for an unknown character.
        int mostEdges = model.trie().longest() + 2;
        heads = new int[mostEdges];
        tails = new int[mostEdges];
        headScores = new double[mostEdges];
        headSums = new double[mostEdges];
    }

    /** Ranks the paths of {@code chars[from, to)} and returns how many there are: 0 to l. */
    int search(char[] chars, int from, int to) {
        int length = to - from;
        if (length + 1 >= firstEntries.length) {
            firstEntries = new int[Math.max(length + 2, firstEntries.length * 2)];
        }
        edges.clear(length);
        size = 0;
        append(0, 0, 0);
        firstEntries[0] = 0;
        firstEntries[1] = 1;
        listEdges(chars, from, to, 0);
        for (int place = 1; place <= length; place++) {
            extend(place);
            firstEntries[place + 1] = size;
            if (place < length && size > firstEntries[place]) {
                listEdges(chars, from, to, place);
            }
        }
        firstResult = firstEntries[length];
        return size - firstResult;
    }

    private void listEdges(char[] chars, int from, int to, int place) {
        int count = matches.find(chars, from + place, to);
        for (int i = 0; i < count; i++) {
            if (!refuseUnknown || matches.id(i) != UnigramModel.NO_PIECE) {
                edges.add(place, matches.end(i) - from, matches.score(i));
            }
        }
    }

    /** Merges the paths to the starts of all edges that end at {@code place}, each list already in order. */
    private void extend(int place) {
        int lists = 0;
        for (int edge = edges.firstTo(place); edge >= 0; edge = edges.after(edge)) {
            heads[lists] = firstEntries[edges.start(edge)];
            tails[lists] = firstEntries[edges.start(edge) + 1];
            headScores[lists] = edges.score(edge);
            headSums[lists] = sums[heads[lists]] + headScores[lists];
            lists++;
        }
        for (int rank = 0; rank < best; rank++) {
            int list = greatest(lists);
            if (list < 0) {
                return;
            }
            int head = heads[list]++;
            append(headSums[list], head, place);
            headSums[list] = heads[list] < tails[list] ? sums[heads[list]] + headScores[list] : Double.NaN;
        }
    }

    /** The list whose next path is best, the first of equals, or -1 if all have ended, which NaN says. */
    private int greatest(int lists) {
        int greatest = -1;
        for (int list = 0; list < lists; list++) {
            boolean better = greatest < 0 ? headSums[list] == headSums[list] : headSums[list] > headSums[greatest];
            greatest = better ? list : greatest;
        }
        return greatest;
    }

    private void append(double sum, int before, int place) {
        if (size == sums.length) {
            grow();
        }
        sums[size] = sum;
        befores[size] = before;
        places[size++] = place;
    }

    private void grow() {
        if (size >= MOST_ENTRIES) {
            throw new UserException("Cannot draw among the best segmentations: a word is too long for so many; draw "
                    + "among all (best 0), or cut the text into words first (" + best + ")");
        }
        sums = Arrays.copyOf(sums, size * 2);
        befores = Arrays.copyOf(befores, size * 2);
        places = Arrays.copyOf(places, size * 2);
    }

    /** Sum of scores along the path of this rank, of which 0 is the best. */
    double sum(int rank) {
        return sums[firstResult + rank];
    }

    /** Reads the path of this rank, for {@link #place}; returns how many edges it has. */
    int trace(int rank) {
        int length = 0;
        for (int entry = firstResult + rank; entry > 0; entry = befores[entry]) {
            length++;
        }
        if (length > trace.length) {
            trace = new int[Math.max(length, trace.length * 2)];
        }
        int i = length;
        for (int entry = firstResult + rank; entry > 0; entry = befores[entry]) {
            trace[--i] = places[entry];
        }
        return length;
    }

    /** Where edge {@code i} of the traced path ends, counted from the start of the word. */
    int place(int i) {
        return trace[i];
    }
}
