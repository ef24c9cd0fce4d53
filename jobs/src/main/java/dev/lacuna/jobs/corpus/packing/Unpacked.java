package dev.lacuna.jobs.corpus.packing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Unpacked bytes, with one kind of error: decoders throw what they like at damaged input, unchecked exceptions included. */
final class Unpacked extends FilterInputStream {
    private final Packing packing;

    private Unpacked(Packing packing, InputStream unpacked) {
        super(unpacked);
        this.packing = packing;
    }

    static Unpacked open(Packing packing, InputStream packed) throws IOException {
        try {
            return new Unpacked(packing, packing.unpacked(packed));
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw damaged(packing, e);
        }
    }

    private static IOException damaged(Packing packing, Exception e) {
        return new IOException(
                "not a whole " + packing.name().toLowerCase(Locale.ROOT) + " file, damaged or cut short", e);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        try {
            return in.read(buffer, from, count);
        } catch (IOException | RuntimeException e) {
            throw damaged(packing, e);
        }
    }
}
