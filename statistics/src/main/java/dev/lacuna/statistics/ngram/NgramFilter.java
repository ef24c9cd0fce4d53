package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.SequenceIndex;
import java.io.Serializable;

/**
 * A Bloom filter over the surviving n-grams of one order (Bloom, CACM 1970), two probes a key. An n-gram can reach the
 * minimum count only if both n-grams one word shorter did, so what the filter rejects is hopeless; what it lets through by
 * mistake is counted, found too rare and dropped. The counts are therefore exact whatever the filter's size.
 */
public final class NgramFilter implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long BITS_PER_KEY = 16;
    private static final long FEWEST_BITS = 1 << 10;
    private static final long MOST_BITS = 1 << 28;

    private final long[] words;

    /** A filter for about {@code keys} n-grams; never more than 32 MiB. */
    public NgramFilter(long keys) {
        long bits = Long.highestOneBit(Math.max(FEWEST_BITS, keys * BITS_PER_KEY) - 1) << 1;
        words = new long[(int) (Math.min(bits, MOST_BITS) / 64)];
    }

    public void add(int[] source, int from, int to) {
        long hash = spread(source, from, to);
        set((int) hash);
        set((int) (hash >>> 32));
    }

    public boolean mayContain(int[] source, int from, int to) {
        long hash = spread(source, from, to);
        return isSet((int) hash) && isSet((int) (hash >>> 32));
    }

    /** Adds everything {@code other}, a filter of the same size, holds. */
    public NgramFilter merge(NgramFilter other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    private static long spread(int[] source, int from, int to) {
        long hash = (SequenceIndex.hash(source, from, to) & 0xFFFFFFFFL) * 0x9E3779B97F4A7C15L;
        return (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    private void set(int bit) {
        words[bit >>> 6 & words.length - 1] |= 1L << bit;
    }

    private boolean isSet(int bit) {
        return (words[bit >>> 6 & words.length - 1] & 1L << bit) != 0;
    }
}
