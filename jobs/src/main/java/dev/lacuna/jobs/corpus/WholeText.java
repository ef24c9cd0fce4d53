package dev.lacuna.jobs.corpus;

import java.io.IOException;

/** A file that is one document: its lines, without the blank ones at its beginning and end. */
final class WholeText extends StreamedText {
    private long blankLines;

    WholeText(FileTask task) throws IOException {
        super(task);
    }

    @Override
    boolean step() throws IOException {
        if (!lines().next()) {
            end();
            return false;
        }
        if (lines().isBlank()) {
            blankLines++;
            return true;
        }
        if (inDocument()) {
            for (long i = 0; i <= blankLines; i++) {
                append("\n");
            }
        } else {
            begin(0);
        }
        blankLines = 0;
        appendLine();
        return true;
    }
}
