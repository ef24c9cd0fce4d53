package dev.lacuna.jobs.corpus.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.xerial.snappy.SnappyFramedInputStream;

/** The two forms a {@code .snappy} file has, told apart by the stream identifier that the framing format begins with. */
final class Snappy {
    private static final byte[] FRAMED = "\u00FF\u0006\0\0sNaPpY".getBytes(StandardCharsets.ISO_8859_1);

    private Snappy() {}

    /** @param in supports marks */
    static InputStream open(InputStream in) throws IOException {
        in.mark(FRAMED.length);
        byte[] head = in.readNBytes(FRAMED.length);
        in.reset();
        return Arrays.equals(head, FRAMED) ? new SnappyFramedInputStream(in) : new SnappyBlocks(in);
    }
}
