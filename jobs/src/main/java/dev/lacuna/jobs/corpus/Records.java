package dev.lacuna.jobs.corpus;

import java.io.Closeable;
import java.io.IOException;

/** Cuts bytes into records, one after another; what a method returns holds until the next call of {@link #next}. */
interface Records extends Closeable {
    /** Reads the next record; false at the end of the stream. */
    boolean next() throws IOException;

    /** Offset of the record's first byte. */
    long offset();

    /** Holds the record in its first {@link #length} bytes. */
    byte[] bytes();

    int length();

    /** Whether only the record's beginning was kept. */
    boolean tooLong();

    /** Whether the record holds nothing but white space. */
    boolean isBlank();
}
