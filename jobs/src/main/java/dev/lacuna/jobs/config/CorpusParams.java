package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.List;

/**
 * {@code corpus.*}: what is read.
 *
 * @param failOnError whether a record that cannot be read stops the job
 * @param partChars longest part of a document, in chars
 * @param deduplicate whether documents of equal text are read once
 * @param textDocument what a document of a text file is
 */
public record CorpusParams(
        String format,
        List<String> paths,
        boolean failOnError,
        int partChars,
        boolean deduplicate,
        String textDocument,
        FieldParams fields,
        CsvParams csv)
        implements Serializable {
    /** {@code corpus.part-chars} where it is not given. */
    public static final int PART_CHARS = 1 << 20;

    public static CorpusParams from(Settings settings) {
        String format = settings.choice("corpus.format", "text", "jsonl", "json", "csv", "tsv", "parquet", "wordnet");
        List<String> paths = List.copyOf(settings.texts("corpus.paths"));
        if (!format.equals("wordnet") && paths.isEmpty()) {
            throw new UserException("Cannot read corpus: corpus.paths is empty; give --set corpus.paths=[FILE] ([])");
        }
        FieldParams fields = FieldParams.from(settings);
        if (format.equals("text") || format.equals("wordnet")) {
            fields.requireUnused(format);
        }
        return new CorpusParams(
                format,
                paths,
                settings.choice("corpus.on-error", "skip", "fail").equals("fail"),
                settings.integer("corpus.part-chars", 1000, 1 << 26),
                settings.flag("corpus.deduplicate"),
                settings.choice("corpus.text.document", "auto", "line", "blank-line", "file"),
                fields,
                CsvParams.from(settings, format));
    }
}
