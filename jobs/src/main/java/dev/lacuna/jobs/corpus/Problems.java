package dev.lacuna.jobs.corpus;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;

/** What happens to the records of one file that cannot be read: left out, or the job stops. */
final class Problems {
    /** Where a record stands, in words for people; may read the file to find out. */
    interface Place {
        String get() throws IOException;
    }

    private final CorpusFile file;
    private final boolean failOnError;
    private final SkipLog skips;

    Problems(CorpusFile file, boolean failOnError, SkipLog skips) {
        this.file = file;
        this.failOnError = failOnError;
        this.skips = skips;
    }

    /**
     * A record that is {@code reason}.
     *
     * @param place such as {@code byte 1234}, for the list of what was left out
     * @param line such as {@code line 12}, for the message that stops the job
     * @throws UserException if it is to stop
     */
    void report(String reason, String place, Place line) throws IOException {
        if (failOnError) {
            throw new UserException(
                    "Cannot read corpus: a document is " + reason + "; mend it, or leave such documents out "
                            + "with corpus.on-error=skip (" + file.name() + ", " + line.get() + ")");
        }
        skips.skip(reason, file.name() + " at " + place);
    }
}
