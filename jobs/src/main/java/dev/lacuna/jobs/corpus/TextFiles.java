package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.TextFilesParams;
import dev.lacuna.tokenization.UserException;
import org.apache.hadoop.conf.Configuration;

/** Texts beside the corpus, opened when first asked for, as a table that is not wanted should not need them. */
public final class TextFiles {
    private static final String CORPUS = "Cannot read corpus: ";

    private final TextFilesParams params;
    private CorpusSource source;

    public TextFiles(TextFilesParams params) {
        this.params = params;
    }

    /** Whether there are any. */
    public boolean isSet() {
        return !params.paths().isEmpty();
    }

    /** @throws UserException if no files are named */
    public void requireSet(String table) {
        if (!isSet()) {
            throw new UserException("Cannot compute " + table + ": " + params.key() + ".paths is empty; give --set "
                    + params.key() + ".paths=[FILE] ([])");
        }
    }

    /** @throws UserException if there are no such files, or they have not the field */
    public CorpusSource open(Configuration configuration) {
        if (source == null) {
            try {
                source = Corpora.open(params.corpus(), configuration);
            } catch (UserException e) {
                String reason = e.getMessage().replace(CORPUS, "");
                throw new UserException("Cannot read " + params.key() + ": " + reason, e);
            }
        }
        return source;
    }
}
