package dev.lacuna.jobs.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Copies a Parquet file with its footer in canonical order.
 *
 * <p>parquet-mr collects a column's encodings in a hash set of enum constants, whose hash codes are identity hashes, so the
 * order in the footer differs from one JVM to the next. Everything else in a file depends on its rows alone.
 */
final class CanonicalParquet {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final int TAIL = 8;

    private CanonicalParquet() {}

    /** Copies {@code from} to {@code to}, over what is there; {@code attempt} names the part file of this try. */
    static void copy(FileSystem files, Path from, Path to, long attempt) throws IOException {
        files.mkdirs(to.getParent());
        Path part = new Path(to.getParent(), "_" + to.getName() + "." + attempt);
        try (FSDataInputStream in = files.open(from);
                OutputStream out = files.create(part, true)) {
            long length = files.getFileStatus(from).getLen();
            byte[] footer = footer(in, length);
            in.seek(0);
            copyBytes(in, out, length - TAIL - footer.length);
            byte[] canonical = canonical(footer);
            out.write(canonical);
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(canonical.length)
                    .array());
            out.write(MAGIC);
        }
        files.delete(to, false);
        if (!files.rename(part, to)) {
            throw new IOException("rename of " + part + " to " + to + " failed");
        }
    }

    private static byte[] footer(FSDataInputStream in, long length) throws IOException {
        byte[] tail = new byte[TAIL];
        in.readFully(length - TAIL, tail);
        byte[] footer =
                new byte[ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt()];
        in.readFully(length - TAIL - footer.length, footer);
        return footer;
    }

    private static void copyBytes(InputStream in, OutputStream out, long count) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("file ends " + left + " bytes early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static byte[] canonical(byte[] footer) throws IOException {
        FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
        for (RowGroup group : metadata.getRow_groups()) {
            for (ColumnChunk chunk : group.getColumns()) {
                sort(chunk.getMeta_data());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(footer.length);
        Util.writeFileMetaData(metadata, out);
        return out.toByteArray();
    }

    private static void sort(ColumnMetaData column) {
        List<Encoding> encodings = new ArrayList<>(column.getEncodings());
        Collections.sort(encodings);
        column.setEncodings(encodings);
        if (column.isSetEncoding_stats()) {
            List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
            stats.sort(Comparator.comparing(PageEncodingStats::getPage_type)
                    .thenComparing(PageEncodingStats::getEncoding));
            column.setEncoding_stats(stats);
        }
    }
}
