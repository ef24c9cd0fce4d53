package dev.lacuna.statistics.counting;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Merges many {@link LongBlock blocks} into one, in any order to the same bytes. Blocks wait until one of about their size
 * comes, so that a count is copied only as often as the logarithm of their number; memory is that of the bytes.
 */
public final class MergedBlocks {
    private final Deque<byte[]> waiting = new ArrayDeque<>();

    public void add(byte[] block) {
        byte[] grown = block;
        while (!waiting.isEmpty() && waiting.peek().length <= 2L * grown.length) {
            grown = LongBlock.merge(waiting.pop(), grown);
        }
        waiting.push(grown);
    }

    /** All counts added. */
    public byte[] toBlock() {
        byte[] all = LongBlock.EMPTY;
        while (!waiting.isEmpty()) {
            all = LongBlock.merge(all, waiting.pop());
        }
        return all;
    }
}
