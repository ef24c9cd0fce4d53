package dev.lacuna.jobs.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes with their offsets. A line ends at {@code \n}; a {@code \r} before it is dropped. A line longer than {@link
 * #LONGEST} is cut off there and marked, so that memory stays bounded on any input.
 */
final class ByteLines implements Records {
    /** Bytes kept of a line. */
    static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long bufferOffset;

    private byte[] line = new byte[1 << 12];
    private int length;
    private long offset;
    private boolean tooLong;

    /** @param offset offset of the stream's first byte in the file */
    ByteLines(InputStream in, long offset) {
        this.in = in;
        this.bufferOffset = offset;
    }

    @Override
    public boolean next() throws IOException {
        length = 0;
        tooLong = false;
        offset = bufferOffset + position;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(position, end);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    private boolean fill() throws IOException {
        bufferOffset += limit;
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void append(int from, int to) {
        int count = to - from;
        if (length + count > LONGEST) {
            tooLong = true;
            count = LONGEST - length;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, Math.min(LONGEST, line.length * 2)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public byte[] bytes() {
        return line;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean tooLong() {
        return tooLong;
    }

    @Override
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
