package dev.lacuna.jobs.corpus.packing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hadoop's block format: a block is its unpacked size, then chunks until that size is reached, each a packed size and as many
 * bytes of raw Snappy; sizes are 32 bits, big-endian. Hadoop's own reader allocates whatever a damaged file asks for.
 */
final class SnappyBlocks extends InputStream {
    /** Largest chunk taken for real; writers make chunks of at most their buffer, 256 KiB by default. */
    private static final int MOST = 64 << 20;

    private final DataInputStream in;
    private long left;
    private byte[] chunk = {};
    private int position;
    private int limit;

    SnappyBlocks(InputStream in) {
        this.in = new DataInputStream(in);
    }

    @Override
    public int read() throws IOException {
        return position < limit || fill() ? chunk[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (position == limit && !fill()) {
            return -1;
        }
        int read = Math.min(count, limit - position);
        System.arraycopy(chunk, position, buffer, from, read);
        position += read;
        return read;
    }

    /** Unpacks chunks until one holds something; false at the end of the file. */
    private boolean fill() throws IOException {
        position = 0;
        limit = 0;
        while (limit == 0) {
            if (left == 0 && !nextBlock()) {
                return false;
            }
            if (left > 0) {
                limit = nextChunk();
                left -= limit;
            }
        }
        return true;
    }

    private boolean nextBlock() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        left = (long) first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        return true;
    }

    private int nextChunk() throws IOException {
        int size = in.readInt();
        require(size > 0 && size <= MOST, "size of a chunk", size);
        byte[] packed = in.readNBytes(size);
        if (packed.length < size) {
            throw new EOFException();
        }
        int unpacked = org.xerial.snappy.Snappy.uncompressedLength(packed);
        require(unpacked > 0 && unpacked <= Math.min(left, MOST), "unpacked size of a chunk", unpacked);
        chunk = chunk.length < unpacked ? new byte[unpacked] : chunk;
        return org.xerial.snappy.Snappy.uncompress(packed, 0, size, chunk, 0);
    }

    private static void require(boolean holds, String what, int value) throws IOException {
        if (!holds) {
            throw new IOException(what + " is " + value);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
