package dev.lacuna.statistics.selection;

import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** LZ4 at its fastest, as one block in a frame that tells its content's size. */
final class Lz4Compressor implements Compressor {
    /** Magic number 4, descriptor 3 with a content size of 8, block size 4, end mark 4. */
    private static final int FRAME = 23;

    // The native library finds other matches than the Java one, and is not on every machine.
    private final LZ4Compressor compressor = LZ4Factory.fastestJavaInstance().fastCompressor();
    private byte[] packed = new byte[1 << 12];

    @Override
    public int size(byte[] bytes, int length) {
        int most = compressor.maxCompressedLength(length);
        if (most > packed.length) {
            packed = new byte[Math.max(most, packed.length * 2)];
        }
        // A block that does not shrink is stored as it is.
        return Math.min(length, compressor.compress(bytes, 0, length, packed, 0, packed.length)) + FRAME;
    }
}
