package dev.lacuna.statistics.selection;

import java.util.Arrays;

/**
 * ZIP-FIT's alignment of a text with a set of target texts: the mean over the targets of
 *
 * <pre>1 − (C(text + target) − min(C(text), C(target))) / max(C(text), C(target))</pre>
 *
 * where C is the size compressed. Near 1: the text says what the targets say; near 0 or a little below: it helps with none.
 * Obbad, Mlauzi, Miranda, Schaeffer, Obbad, Bedi and Koyejo, "ZIP-FIT: Embedding-Free Data Selection via Compression-Based
 * Alignment", 2024. A text of n bytes costs |targets| compressions of n bytes and more. For one thread.
 */
public final class CompressionAlignment {
    private final Compressor compressor;
    private final byte[][] targets;
    private final int[] targetSizes;
    private final int longestTarget;
    private byte[] joined = new byte[0];

    /** @param targets UTF-8 of the target texts, at least one; not copied */
    public CompressionAlignment(Compressor compressor, byte[][] targets) {
        this.compressor = compressor;
        this.targets = targets;
        this.targetSizes = Arrays.stream(targets)
                .mapToInt(target -> compressor.size(target, target.length))
                .toArray();
        this.longestTarget =
                Arrays.stream(targets).mapToInt(target -> target.length).max().orElseThrow();
    }

    /** The alignment of the text whose UTF-8 is {@code text}. */
    public double of(byte[] text) {
        if (joined.length < text.length + longestTarget) {
            joined = new byte[text.length + longestTarget];
        }
        System.arraycopy(text, 0, joined, 0, text.length);
        int size = compressor.size(joined, text.length);
        double sum = 0;
        for (int t = 0; t < targets.length; t++) {
            System.arraycopy(targets[t], 0, joined, text.length, targets[t].length);
            int both = compressor.size(joined, text.length + targets[t].length);
            sum += similarity(size, targetSizes[t], both);
        }
        return sum / targets.length;
    }

    private static double similarity(int a, int b, int both) {
        return 1 - (double) (both - Math.min(a, b)) / Math.max(a, b);
    }
}
