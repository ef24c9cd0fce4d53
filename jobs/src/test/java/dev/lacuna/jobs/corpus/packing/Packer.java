package dev.lacuna.jobs.corpus.packing;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.xerial.snappy.SnappyFramedOutputStream;

/** Packs bytes in every form that is unpacked. */
public enum Packer {
    GZ(".gz", GZIPOutputStream::new),
    BZ2(".bz2", out -> new BZip2CompressorOutputStream(out, 1)),
    ZST(".zst", out -> new ZstdOutputStream(out).setChecksum(true)),
    SNAPPY_FRAMED(".snappy", SnappyFramedOutputStream::new),
    SNAPPY_BLOCKS(".snappy", Blocks::new);

    private interface Opener {
        OutputStream open(OutputStream out) throws IOException;
    }

    private final String ending;
    private final Opener opener;

    Packer(String ending, Opener opener) {
        this.ending = ending;
        this.opener = opener;
    }

    public String ending() {
        return ending;
    }

    public byte[] pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = opener.open(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Hadoop's form: blocks of 100,000 bytes, each of chunks of 30,000. */
    private static final class Blocks extends OutputStream {
        private final DataOutputStream out;

        Blocks(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            for (int block = 0; block < count; block += 100_000) {
                int size = Math.min(100_000, count - block);
                out.writeInt(size);
                for (int at = 0; at < size; at += 30_000) {
                    byte[] chunk = new byte[Math.min(30_000, size - at)];
                    System.arraycopy(bytes, from + block + at, chunk, 0, chunk.length);
                    byte[] packed = org.xerial.snappy.Snappy.compress(chunk);
                    out.writeInt(packed.length);
                    out.write(packed);
                }
            }
        }
    }
}
