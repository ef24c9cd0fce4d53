package dev.lacuna.jobs.corpus;

import java.io.IOException;

/** Documents that are lines up to a blank one. A block belongs to the task that owns the blank line right before it. */
final class TextBlocks extends StreamedText {
    /** Offset of the line in front of the next document, or -1 while entering a file midway. */
    private long separator;

    TextBlocks(FileTask task) throws IOException {
        super(task);
        if (task.ownership().entersMidway()) {
            separator = -1;
            lines().next(); // the rest of a line that belongs to the split before
        }
    }

    @Override
    boolean step() throws IOException {
        if (!lines().next()) {
            end();
            return false;
        }
        if (lines().isBlank()) {
            end();
            separator = lines().offset();
        } else if (inDocument()) {
            append("\n");
            appendLine();
        } else if (separator >= 0 && task().ownership().owns(separator)) {
            begin(lines().offset());
            appendLine();
        }
        return inDocument() || !task().ownership().isPast(lines().offset());
    }
}
