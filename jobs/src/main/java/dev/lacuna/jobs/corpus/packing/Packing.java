package dev.lacuna.jobs.corpus.packing;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a file is compressed, known by the ending of its name. */
public enum Packing {
    /** Not at all. */
    NONE {
        @Override
        InputStream unpacked(InputStream in) {
            return in;
        }
    },
    /** RFC 1952, one member or several. */
    GZIP(".gz") {
        @Override
        InputStream unpacked(InputStream in) throws IOException {
            return new GzipCompressorInputStream(in, true);
        }
    },
    /** One stream or several. */
    BZIP2(".bz2") {
        @Override
        InputStream unpacked(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    /** RFC 8878, one frame or several, with windows of up to 128 MiB. */
    ZSTD(".zst", ".zstd") {
        @Override
        InputStream unpacked(InputStream in) throws IOException {
            return new ZstdInputStreamNoFinalizer(in);
        }
    },
    /** The framing format, or Hadoop's blocks. */
    SNAPPY(".snappy", ".sz") {
        @Override
        InputStream unpacked(InputStream in) throws IOException {
            return Snappy.open(in);
        }
    };

    private static final List<String> NOT_UNPACKED =
            List.of(".xz", ".lz4", ".lzo", ".lzma", ".br", ".deflate", ".zip", ".7z", ".tar", ".tgz");

    private final List<String> endings;

    Packing(String... endings) {
        this.endings = List.of(endings);
    }

    /** The packing of the file {@code name}. */
    public static Packing of(String name) {
        for (Packing packing : values()) {
            if (endsWithAny(name, packing.endings)) {
                return packing;
            }
        }
        return NONE;
    }

    /** Whether {@code name} is that of an archive, or of a packed file of a kind that cannot be unpacked. */
    public static boolean isForeign(String name) {
        Packing packing = of(name);
        String inner = packing == NONE ? name : name.substring(0, name.lastIndexOf('.'));
        return endsWithAny(inner, NOT_UNPACKED);
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    /**
     * The content of {@code in}. A file without a byte has no content.
     *
     * @throws IOException from here or from reading, with a message, if the file is damaged or cut short
     */
    public InputStream open(InputStream in) throws IOException {
        if (this == NONE) {
            return in;
        }
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(1);
        if (buffered.read() < 0) {
            return buffered;
        }
        buffered.reset();
        return Unpacked.open(this, buffered);
    }

    abstract InputStream unpacked(InputStream in) throws IOException;
}
