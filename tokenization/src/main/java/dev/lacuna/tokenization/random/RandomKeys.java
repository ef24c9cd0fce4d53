package dev.lacuna.tokenization.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/** The keys of many rows of one purpose: those of {@link RandomKey#of}, without its garbage. Not thread-safe. */
public final class RandomKeys {
    /** Bytes of the numbers behind the document. */
    private static final int NUMBERS = 2 * Integer.BYTES;

    private final int documentAt;
    private byte[] bytes;
    private ByteBuffer buffer;

    /** @param purpose what is drawn, such as a recipe's identity */
    public RandomKeys(String purpose) {
        byte[] what = purpose.getBytes(StandardCharsets.UTF_8);
        documentAt = Long.BYTES + Integer.BYTES + what.length;
        bytes = new byte[documentAt + NUMBERS + 64];
        buffer = ByteBuffer.wrap(bytes);
        buffer.position(Long.BYTES);
        buffer.putInt(what.length).put(what);
    }

    /** As {@link RandomKey#of} with these arguments and this purpose. */
    public RandomKey of(long seed, String document, int sequence, int view) {
        int end = putDocument(document);
        buffer.putLong(0, seed).putInt(end, sequence).putInt(end + Integer.BYTES, view);
        long[] hash = MurmurHash3.hash128x64(bytes, 0, end + NUMBERS, 0);
        return new RandomKey(hash[0], hash[1]);
    }

    private int putDocument(String document) {
        int length = document.length();
        ensureCapacity(documentAt + length + NUMBERS);
        for (int i = 0; i < length; i++) {
            char c = document.charAt(i);
            if (c >= 0x80) {
                byte[] where = document.getBytes(StandardCharsets.UTF_8);
                ensureCapacity(documentAt + where.length + NUMBERS);
                System.arraycopy(where, 0, bytes, documentAt, where.length);
                return documentAt + where.length;
            }
            bytes[documentAt + i] = (byte) c;
        }
        return documentAt + length;
    }

    private void ensureCapacity(int capacity) {
        if (capacity > bytes.length) {
            bytes = Arrays.copyOf(bytes, capacity * 2);
            buffer = ByteBuffer.wrap(bytes);
        }
    }
}
