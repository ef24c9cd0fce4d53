package dev.lacuna.jobs.mask;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written; see {@link FragmentCodec}. */
final class FragmentOutput {
    private static final int MOST_OF_NUMBER = 5;

    private byte[] bytes;
    private int size;

    FragmentOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** @param value from 0 up to 35 bits */
    void number(long value) {
        reserve(MOST_OF_NUMBER);
        long left = value;
        while (left > 0x7F) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes(encoded);
    }

    void bytes(byte[] values) {
        reserve(values.length);
        System.arraycopy(values, 0, bytes, size, values.length);
        size += values.length;
    }

    void floats(float[] values) {
        reserve(values.length * Float.BYTES);
        ByteBuffer.wrap(bytes, size, values.length * Float.BYTES)
                .asFloatBuffer()
                .put(values);
        size += values.length * Float.BYTES;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
