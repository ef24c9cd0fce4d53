package dev.lacuna.masking;

import java.util.Arrays;

/** A growing list of ints, reused from row to row. The first {@link #size} entries of {@link #array} are the list. */
public final class Ints {
    private int[] array = new int[64];
    private int size;

    public void clear() {
        size = 0;
    }

    public void add(int value) {
        ensureCapacity(size + 1);
        array[size++] = value;
    }

    public void addAll(int[] values, int from, int to) {
        ensureCapacity(size + to - from);
        System.arraycopy(values, from, array, size, to - from);
        size += to - from;
    }

    /** Makes the list {@code count} times {@code value}. */
    public void fill(int count, int value) {
        ensureCapacity(count);
        Arrays.fill(array, 0, count, value);
        size = count;
    }

    public int get(int index) {
        return array[index];
    }

    public void set(int index, int value) {
        array[index] = value;
    }

    public int size() {
        return size;
    }

    /** The entries; another array after the list has grown. */
    public int[] array() {
        return array;
    }

    private void ensureCapacity(int capacity) {
        if (capacity > array.length) {
            array = Arrays.copyOf(array, Math.max(capacity, array.length * 2));
        }
    }
}
