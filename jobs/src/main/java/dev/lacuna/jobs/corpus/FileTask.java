package dev.lacuna.jobs.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;

/**
 * What one task reads of one file.
 *
 * @param ownership the part of the file that is the task's
 * @param partChars longest part of a document, in chars
 * @param problems told what cannot be read
 */
record FileTask(CorpusFile file, Ownership ownership, int partChars, Problems problems, Configuration configuration) {
    /** The whole file, unpacked. */
    InputStream open() throws IOException {
        return file.open(configuration);
    }

    /** The file's lines, the first of which may be the end of one that began before the task's part. */
    ByteLines lines() throws IOException {
        if (!ownership.entersMidway()) {
            return new ByteLines(open(), 0);
        }
        // One byte early: whether a line starts at the split shows in the byte before it.
        long from = ownership.start() - 1;
        return new ByteLines(file.openAt(from, configuration), from);
    }

    /** Tells of the record at byte {@code offset}. */
    void report(String reason, long offset) throws IOException {
        problems.report(reason, "byte " + offset, () -> "line " + lineNumber(offset));
    }

    private long lineNumber(long offset) throws IOException {
        try (ByteLines all = new ByteLines(open(), 0)) {
            long number = 1;
            while (all.next() && all.offset() < offset) {
                number++;
            }
            return number;
        }
    }
}
