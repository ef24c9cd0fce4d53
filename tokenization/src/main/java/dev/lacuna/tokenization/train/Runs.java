package dev.lacuna.tokenization.train;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The runs of symbols between boundaries, in a fixed number of chunks. What is summed chunk by chunk and then over chunks in
 * order has the same bits whatever the number of threads.
 */
final class Runs {
    /** Enough for the cores of a driver; each chunk holds sums for all pieces. */
    static final int CHUNKS = 8;

    /** Receives the run at positions {@code [from, to)}. */
    interface Visitor {
        void run(int from, int to);
    }

    private Runs() {}

    /** Gives the number of each chunk to {@code action}, on as many threads as the common pool has. */
    static void inParallel(IntConsumer action) {
        IntStream.range(0, CHUNKS).parallel().forEach(action);
    }

    /** Gives the runs that begin in {@code chunk}. */
    static void forEach(SymbolText text, int chunk, Visitor visitor) {
        int from = start(text, chunk);
        int end = start(text, chunk + 1);
        while (from < end) {
            int to = from;
            while (text.symbol(to) != SymbolText.BOUNDARY) {
                to++;
            }
            visitor.run(from, to);
            from = to + 1;
        }
    }

    /** First position of the first run that begins in {@code chunk} or after it. */
    private static int start(SymbolText text, int chunk) {
        int position = (int) ((long) text.size() * chunk / CHUNKS);
        while (position > 0 && position < text.size() && text.symbol(position - 1) != SymbolText.BOUNDARY) {
            position++;
        }
        return Math.max(1, position);
    }
}
