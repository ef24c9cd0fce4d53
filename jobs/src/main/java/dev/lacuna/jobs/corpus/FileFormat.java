package dev.lacuna.jobs.corpus;

import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A form that files of a corpus have. */
interface FileFormat extends Serializable {
    /** How tasks share one file. */
    enum Sharing {
        /** Each reads a range of its bytes; if it is packed, as {@link #TURNS}. */
        RANGES,
        /** Several read all of it and take turns with its stretches: reading is many times cheaper than tokenizing. */
        TURNS,
        /** One reads it. */
        NONE
    }

    Sharing sharing();

    /** The documents of {@code task}. */
    FileDocuments read(FileTask task) throws IOException;

    /** Everything besides the files that shapes the documents. */
    Map<String, String> parameters();

    /**
     * Looks at a file before anything runs.
     *
     * @throws dev.lacuna.tokenization.UserException if it has not the fields it should have
     */
    default void check(CorpusFile file, Configuration configuration) throws IOException {}
}
