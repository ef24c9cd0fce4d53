package dev.lacuna.statistics.selection;

import java.util.zip.Deflater;

/** gzip at level 9. */
final class GzipCompressor implements Compressor {
    /** Header 10, checksum 4, size 4. */
    private static final int FRAME = 18;

    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final byte[] packed = new byte[1 << 14];

    @Override
    public int size(byte[] bytes, int length) {
        deflater.reset();
        deflater.setInput(bytes, 0, length);
        deflater.finish();
        int size = FRAME;
        while (!deflater.finished()) {
            size += deflater.deflate(packed);
        }
        return size;
    }
}
