package dev.lacuna.jobs.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Rows that go on over line breaks between quotes; such a line break is {@code \n}, however it was written. */
final class CsvRecords implements Records {
    private final ByteLines lines;
    private final CsvStates states;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private byte[] bytes;
    private int length;
    private long offset;
    private boolean tooLong;

    CsvRecords(ByteLines lines, CsvStates states) {
        this.lines = lines;
        this.states = states;
    }

    @Override
    public boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        offset = lines.offset();
        bytes = lines.bytes();
        length = lines.length();
        tooLong = lines.tooLong();
        int state = scan(CsvStates.START);
        if (state == CsvStates.QUOTED) {
            readOn(state);
        }
        return true;
    }

    private void readOn(int open) throws IOException {
        row.reset();
        row.write(bytes, 0, length);
        int state = open;
        while (state == CsvStates.QUOTED && lines.next()) {
            tooLong |= lines.tooLong() || row.size() + 1 + lines.length() > ByteLines.LONGEST;
            if (!tooLong) {
                row.write('\n');
                row.write(lines.bytes(), 0, lines.length());
            }
            state = scan(state);
        }
        bytes = row.toByteArray();
        length = bytes.length;
    }

    private int scan(int from) {
        int state = from;
        byte[] line = lines.bytes();
        int end = lines.length();
        for (int i = 0; i < end; i++) {
            state = states.next(state, line[i]);
        }
        return state;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean tooLong() {
        return tooLong;
    }

    /** Whether the row is a blank line. */
    @Override
    public boolean isBlank() {
        return lines.isBlank() && bytes == lines.bytes();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
