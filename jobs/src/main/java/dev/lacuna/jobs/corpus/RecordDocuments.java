package dev.lacuna.jobs.corpus;

import java.io.IOException;

/** Documents that are records of bytes: lines, or rows that go over several. */
final class RecordDocuments extends FileDocuments {
    /** Turns a record into a document. */
    interface Reading {
        void read(String record, long offset, Assembler assembler) throws BadRecord;
    }

    private final Records records;
    private final Ownership ownership;
    private final Reading reading;

    /** @param records from the byte before the task's part on, if that does not start at the file's beginning */
    RecordDocuments(FileTask task, Records records, Reading reading) throws IOException {
        super(task);
        this.records = records;
        this.ownership = task.ownership();
        this.reading = reading;
        if (ownership.entersMidway()) {
            records.next(); // the rest of a line that belongs to the split before
        }
    }

    @Override
    boolean step() throws IOException {
        if (!records.next() || ownership.isPast(records.offset())) {
            return false;
        }
        if (ownership.owns(records.offset()) && !records.isBlank()) {
            try {
                read();
            } catch (BadRecord e) {
                task().report(e.reason(), records.offset());
            }
        }
        return true;
    }

    private void read() throws BadRecord {
        if (records.tooLong()) {
            throw new BadRecord(BadRecord.TOO_LONG);
        }
        reading.read(Utf8.decode(records.bytes(), records.length()), records.offset(), assembler());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
