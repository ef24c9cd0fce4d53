package dev.lacuna.jobs.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;

/**
 * Texts beside the corpus, such as those of a benchmark; read like a corpus, records that cannot be read left out.
 *
 * @param key what the keys begin with, for messages
 * @param paths files, directories and globs; none where not given. Not part of a step's identity, as the content is
 * @param format one of {@link #FORMATS}
 * @param document what a text of a text file is
 * @param field field of the text, for records
 */
public record TextFilesParams(
        @JsonIgnore String key, @JsonIgnore List<String> paths, String format, String document, String field)
        implements Serializable {
    /** What {@code format} may be. */
    static final String[] FORMATS = {"text", "jsonl", "json", "csv", "tsv", "parquet"};

    /** What {@code document} may be. */
    static final String[] DOCUMENTS = {"auto", "line", "blank-line", "file"};

    /** How the files are read. */
    public CorpusParams corpus() {
        return new CorpusParams(
                format,
                paths,
                false,
                CorpusParams.PART_CHARS,
                false,
                document,
                new FieldParams(field, null, null, List.of()),
                CsvParams.usual(format));
    }
}
