package dev.lacuna.statistics.counting;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads what a {@link BlockOutput} wrote. */
public final class BlockInput {
    private final byte[] bytes;
    private int position;

    public BlockInput(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean hasNext() {
        return position < bytes.length;
    }

    public long next() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[position++];
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    public void nextInts(int[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] = (int) next();
        }
    }

    public double nextDouble() {
        double value = Double.longBitsToDouble(ByteBuffer.wrap(bytes).getLong(position));
        position += Double.BYTES;
        return value;
    }

    public byte[] nextBytes() {
        int size = (int) next();
        position += size;
        return Arrays.copyOfRange(bytes, position - size, position);
    }
}
