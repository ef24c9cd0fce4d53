package dev.lacuna.tokenization.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/** The 128 bits that name one stream of random numbers: MurmurHash3 of everything the stream is drawn for. */
public record RandomKey(long high, long low) {

    /**
     * @param seed the run's seed
     * @param purpose what is drawn, such as a recipe's identity
     * @param document the document's id
     * @param sequence index of the sequence inside the document
     * @param view index among independent draws for the same sequence
     */
    public static RandomKey of(long seed, String purpose, String document, int sequence, int view) {
        byte[] what = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] where = document.getBytes(StandardCharsets.UTF_8);
        // The length in front of the first string keeps ("ab", "c") apart from ("a", "bc").
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 + what.length + where.length + 4 + 4);
        bytes.putLong(seed)
                .putInt(what.length)
                .put(what)
                .put(where)
                .putInt(sequence)
                .putInt(view);
        return of(bytes.array());
    }

    /** The key of arbitrary bytes. */
    public static RandomKey of(byte[] bytes) {
        long[] hash = MurmurHash3.hash128x64(bytes);
        return new RandomKey(hash[0], hash[1]);
    }

    /** 32 hexadecimal digits. */
    public String toHex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** A real in [0, 1), for a single choice that needs no stream. */
    public double fraction() {
        return (high >>> 11) * 0x1.0p-53;
    }
}
