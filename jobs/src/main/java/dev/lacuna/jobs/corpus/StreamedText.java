package dev.lacuna.jobs.corpus;

import java.io.IOException;

/** Documents of any number of lines, which are cut into parts as the lines go by. */
abstract class StreamedText extends FileDocuments {
    private final ByteLines lines;

    /** Whether the rest of the document is passed over, because a line of it could not be read. */
    private boolean spoilt;

    StreamedText(FileTask task) throws IOException {
        super(task);
        this.lines = task.lines();
    }

    ByteLines lines() {
        return lines;
    }

    /** Whether a document has begun and not ended. */
    boolean inDocument() {
        return spoilt || assembler().started();
    }

    void begin(long offset) {
        assembler().start(offset);
    }

    void append(String text) {
        if (!spoilt) {
            assembler().append(text);
        }
    }

    /** Adds the current line. */
    void appendLine() throws IOException {
        if (spoilt) {
            return;
        }
        try {
            if (lines.tooLong()) {
                throw new BadRecord(BadRecord.TOO_LONG);
            }
            assembler().append(Utf8.decode(lines.bytes(), lines.length()));
        } catch (BadRecord e) {
            spoilt = true;
            assembler().abandon();
            task().report(e.reason(), assembler().position());
        }
    }

    /** Ends the document, if there is one. */
    void end() {
        if (assembler().started()) {
            assembler().end();
        }
        spoilt = false;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
