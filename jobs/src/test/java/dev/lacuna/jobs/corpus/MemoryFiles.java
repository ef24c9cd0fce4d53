package dev.lacuna.jobs.corpus;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.Seekable;

/** Files in memory, {@code memory:/name}, which give as few bytes at a time as a test wants. */
public final class MemoryFiles extends RawLocalFileSystem {
    private static final Map<String, byte[]> CONTENT = new ConcurrentHashMap<>();
    private static final Configuration CONFIGURATION = new Configuration(false);

    static {
        CONFIGURATION.set("fs.memory.impl", MemoryFiles.class.getName());
    }

    private static volatile int most = Integer.MAX_VALUE;

    static Configuration configuration() {
        return CONFIGURATION;
    }

    /** A file of the corpus with the given content, of which a read gets at most {@code mostBytes}. */
    static CorpusFile file(String name, byte[] bytes, int mostBytes) {
        CONTENT.put("/" + name, bytes);
        most = mostBytes;
        return new CorpusFile("memory:/" + name, name, bytes.length, "");
    }

    @Override
    public URI getUri() {
        return URI.create("memory:///");
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return new FSDataInputStream(new Content(bytes(path)));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return new FileStatus(bytes(path).length, false, 1, 1, 0, path);
    }

    private static byte[] bytes(Path path) throws IOException {
        byte[] bytes = CONTENT.get(path.toUri().getPath());
        if (bytes == null) {
            throw new FileNotFoundException(path.toString());
        }
        return bytes;
    }

    private static final class Content extends ByteArrayInputStream implements Seekable, PositionedReadable {
        Content(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int from, int length) {
            return super.read(buffer, from, Math.min(length, most));
        }

        @Override
        public void seek(long position) {
            pos = (int) position;
        }

        @Override
        public long getPos() {
            return pos;
        }

        @Override
        public boolean seekToNewSource(long target) {
            return false;
        }

        @Override
        public int read(long position, byte[] buffer, int from, int length) {
            int available = Math.min(length, (int) (count - position));
            System.arraycopy(buf, (int) position, buffer, from, available);
            return available;
        }

        @Override
        public void readFully(long position, byte[] buffer, int from, int length) throws IOException {
            if (position + length > count) {
                throw new EOFException();
            }
            read(position, buffer, from, length);
        }

        @Override
        public void readFully(long position, byte[] buffer) throws IOException {
            readFully(position, buffer, 0, buffer.length);
        }
    }
}
