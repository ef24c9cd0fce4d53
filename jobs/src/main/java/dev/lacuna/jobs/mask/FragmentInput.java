package dev.lacuna.jobs.mask;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link FragmentOutput} has written. */
final class FragmentInput {
    private final byte[] bytes;
    private int at;

    FragmentInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A number; of more than 31 bits the sign is the highest. */
    int number() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] bytes(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    float[] floats(int length) {
        float[] values = new float[length];
        ByteBuffer.wrap(bytes, at, length * Float.BYTES).asFloatBuffer().get(values);
        at += length * Float.BYTES;
        return values;
    }
}
