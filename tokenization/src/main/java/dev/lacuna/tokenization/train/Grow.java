package dev.lacuna.tokenization.train;

import java.util.Arrays;

/** Arrays that are as long as the greatest index used needs; new places hold 0. */
final class Grow {
    private Grow() {}

    /** {@code array}, or a longer copy that has {@code index}. */
    static int[] toHold(int index, int[] array) {
        return index < array.length ? array : Arrays.copyOf(array, capacity(index));
    }

    /** {@code array}, or a longer copy that has {@code index}. */
    static long[] toHold(int index, long[] array) {
        return index < array.length ? array : Arrays.copyOf(array, capacity(index));
    }

    /** {@code array}, or a longer copy that has {@code index}. */
    static double[] toHold(int index, double[] array) {
        return index < array.length ? array : Arrays.copyOf(array, capacity(index));
    }

    private static int capacity(int index) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(64, index * 3L / 2 + 1));
    }
}
