package dev.lacuna.masking;

import java.util.Arrays;

/** A growing list of floats, reused from row to row. The first {@link #size} entries of {@link #array} are the list. */
public final class Floats {
    private float[] array = new float[64];
    private int size;

    public void clear() {
        size = 0;
    }

    public void add(float value) {
        ensureCapacity(size + 1);
        array[size++] = value;
    }

    /** Makes the list {@code count} times {@code value}. */
    public void fill(int count, float value) {
        ensureCapacity(count);
        Arrays.fill(array, 0, count, value);
        size = count;
    }

    public float get(int index) {
        return array[index];
    }

    public void set(int index, float value) {
        array[index] = value;
    }

    public int size() {
        return size;
    }

    /** The entries; another array after the list has grown. */
    public float[] array() {
        return array;
    }

    private void ensureCapacity(int capacity) {
        if (capacity > array.length) {
            array = Arrays.copyOf(array, Math.max(capacity, array.length * 2));
        }
    }
}
