package dev.lacuna.jobs.corpus;

import java.io.Closeable;
import java.io.IOException;

/** The documents one task reads of one file. What goes wrong with the file itself is told in its name. */
abstract class FileDocuments extends DocumentIterator implements Closeable {
    private final FileTask task;
    private final Assembler assembler;
    private boolean ended;

    FileDocuments(FileTask task) {
        this.task = task;
        this.assembler = new Assembler(task.file(), task.partChars());
    }

    FileTask task() {
        return task;
    }

    Assembler assembler() {
        return assembler;
    }

    /** Reads on and gives what it finds to the assembler; false once nothing is left that is the task's. */
    abstract boolean step() throws IOException;

    @Override
    Document advance() {
        try {
            Document document = assembler.poll();
            while (document == null && !ended) {
                if (!step()) {
                    ended = true;
                    close();
                }
                document = assembler.poll();
            }
            return document;
        } catch (IOException e) {
            throw task.file().unreadable(e);
        }
    }
}
