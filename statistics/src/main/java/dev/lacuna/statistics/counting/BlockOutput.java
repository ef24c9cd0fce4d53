package dev.lacuna.statistics.counting;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes a block: whole numbers of variable length (7 bits a byte, low bits first), doubles to the last bit, bytes as they
 * are. {@link BlockInput} reads it.
 */
public final class BlockOutput {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[256];
    private int length;

    /** Appends {@code value}, 0 or more. */
    public void put(long value) {
        reserve(LONGEST_NUMBER);
        long rest = value;
        while (rest > 127) {
            bytes[length++] = (byte) (rest & 127 | 128);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    public void putInts(int[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            put(source[i]);
        }
    }

    public void putDouble(double value) {
        reserve(Double.BYTES);
        ByteBuffer.wrap(bytes).putLong(length, Double.doubleToRawLongBits(value));
        length += Double.BYTES;
    }

    /** Appends the number of {@code values} and the values. */
    public void putBytes(byte[] values) {
        put(values.length);
        reserve(values.length);
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Grown.capacity(bytes.length, (long) length + more));
        }
    }
}
