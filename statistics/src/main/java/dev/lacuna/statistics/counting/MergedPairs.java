package dev.lacuna.statistics.counting;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Merges many {@link PairBlock#splitSorted sorted blocks} into one, in any order to the same bytes, as sorted lists are
 * merged: without a table. Blocks wait until one of about their size comes, so that a count is copied only as often as the
 * logarithm of their number; memory is that of the bytes.
 */
public final class MergedPairs {
    private static final byte[] NONE = {};

    private final Deque<byte[]> waiting = new ArrayDeque<>();

    public void add(byte[] block) {
        byte[] grown = block;
        while (!waiting.isEmpty() && waiting.peek().length <= 2L * grown.length) {
            grown = merge(waiting.pop(), grown);
        }
        waiting.push(grown);
    }

    /** All counts added, in ascending order of their pairs. */
    public byte[] toBlock() {
        byte[] all = NONE;
        while (!waiting.isEmpty()) {
            all = merge(all, waiting.pop());
        }
        return all;
    }

    private static byte[] merge(byte[] first, byte[] second) {
        BlockOutput out = new BlockOutput();
        PairCursor left = new PairCursor(first);
        PairCursor right = new PairCursor(second);
        boolean onLeft = left.next();
        boolean onRight = right.next();
        while (onLeft || onRight) {
            boolean takesLeft = onLeft && (!onRight || left.pair() <= right.pair());
            boolean takesRight = onRight && (!onLeft || right.pair() <= left.pair());
            PairBlock.write(
                    out,
                    takesLeft ? left.pair() : right.pair(),
                    (takesLeft ? left.count() : 0) + (takesRight ? right.count() : 0));
            onLeft = takesLeft ? left.next() : onLeft;
            onRight = takesRight ? right.next() : onRight;
        }
        return out.toBytes();
    }
}
