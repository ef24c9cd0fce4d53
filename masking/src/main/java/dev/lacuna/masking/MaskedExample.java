package dev.lacuna.masking;

import java.util.Arrays;

/**
 * A masked row, reused from row to row. The first {@link #size} entries of the arrays are the row; padding is the writer's
 * business.
 */
public final class MaskedExample {
    /** Label of a position that is not predicted, as PyTorch's and Hugging Face's losses have it. */
    public static final int IGNORED = -100;

    /** What stands at each position: see {@link #corruption()}. */
    public static final byte UNTOUCHED = 0;

    public static final byte MASKED = 1;
    public static final byte RANDOM = 2;
    public static final byte KEPT = 3;

    private int[] inputIds = new int[0];
    private int[] labels = new int[0];
    private byte[] corruption = new byte[0];
    private int size;

    /** Starts from {@code sequence}: nothing masked, nothing predicted. */
    public void reset(Sequence sequence) {
        size = sequence.size();
        if (inputIds.length < size) {
            inputIds = new int[size];
            labels = new int[size];
            corruption = new byte[size];
        }
        System.arraycopy(sequence.ids(), 0, inputIds, 0, size);
        Arrays.fill(labels, 0, size, IGNORED);
        Arrays.fill(corruption, 0, size, UNTOUCHED);
    }

    /** Puts {@code id} at {@code position}, selected for corruption of kind {@code kind}. */
    public void corrupt(int position, int id, byte kind) {
        inputIds[position] = id;
        corruption[position] = kind;
    }

    public void label(int position, int id) {
        labels[position] = id;
    }

    public int size() {
        return size;
    }

    public int[] inputIds() {
        return inputIds;
    }

    public int[] labels() {
        return labels;
    }

    /** {@link #UNTOUCHED}, or how a selected position was corrupted: masked, random or kept. */
    public byte[] corruption() {
        return corruption;
    }
}
