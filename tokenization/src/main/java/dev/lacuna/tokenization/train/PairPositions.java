package dev.lacuna.tokenization.train;

import java.util.Arrays;

/**
 * Where each pair occurs, as linked lists threaded through the positions of the text: a position belongs to one pair at
 * most, that of the piece it starts and the next, so that links cost two ints a position however many pairs there are.
 */
final class PairPositions {
    private static final int NONE = -1;

    private final PairTable pairs;
    private final SymbolText text;
    private final int[] pairAt;
    private final int[] next;
    private final int[] previous;
    /** First position of each pair; 0, which is a boundary, for none. */
    private int[] heads = new int[64];

    PairPositions(SymbolText text, PairTable pairs) {
        this.text = text;
        this.pairs = pairs;
        pairAt = new int[text.size()];
        next = new int[text.size()];
        previous = new int[text.size()];
        Arrays.fill(pairAt, NONE);
    }

    /** Puts {@code position} under the pair of pieces {@code left} and {@code right} and returns that pair. */
    int link(int position, int left, int right) {
        int pair = pairs.pair(left, right);
        heads = Grow.toHold(pair, heads);
        int head = heads[pair];
        pairAt[position] = pair;
        next[position] = head;
        previous[position] = 0;
        previous[head] = position;
        heads[pair] = position;
        pairs.add(pair, text.count(position));
        return pair;
    }

    /** Takes {@code position} out of its pair, which is returned. */
    int unlink(int position) {
        int pair = pairAt[position];
        int before = previous[position];
        int after = next[position];
        if (before == 0) {
            heads[pair] = after;
        } else {
            next[before] = after;
        }
        previous[after] = before;
        pairAt[position] = NONE;
        pairs.add(pair, -text.count(position));
        return pair;
    }

    boolean holds(int position, int pair) {
        return pairAt[position] == pair;
    }

    /** Copies the positions of {@code pair} into {@code out}, grown as needed; {@code out[0]} is their number. */
    int[] positions(int pair, int[] out) {
        int size = 0;
        for (int position = heads[pair]; position != 0; position = next[position]) {
            out = Grow.toHold(++size, out);
            out[size] = position;
        }
        out[0] = size;
        return out;
    }
}
