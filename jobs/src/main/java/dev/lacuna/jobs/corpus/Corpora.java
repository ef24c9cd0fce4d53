package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.CorpusParams;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Opens the corpus a configuration names. */
public final class Corpora {
    private Corpora() {}

    /** @throws UserException if there is no such corpus, or it has not the fields that are asked for */
    public static CorpusSource open(CorpusParams params, Configuration configuration) {
        if (params.format().equals("wordnet")) {
            return new WordNetSource(params.deduplicate());
        }
        requireFree(params.fields().columns());
        List<CorpusFile> files = CorpusFile.find(params.paths(), configuration);
        CorpusFile first = files.get(0);
        try {
            FileFormat format = format(params, first, configuration);
            format.check(first, configuration);
            return new FileSource(params, files, format, SplitSizes.DEFAULT);
        } catch (IOException e) {
            throw first.unreadable(e);
        }
    }

    private static FileFormat format(CorpusParams params, CorpusFile first, Configuration configuration)
            throws IOException {
        FieldNames names = FieldNames.of(params.fields());
        return switch (params.format()) {
            case "text" -> TextFormat.of(params.textDocument(), first, configuration);
            case "jsonl" -> new JsonLinesFormat(names);
            case "json" -> new JsonFormat(names);
            case "csv", "tsv" -> new CsvFormat(names, params.csv());
            case "parquet" -> new ParquetFormat(names);
            default -> throw new IllegalStateException(params.format());
        };
    }

    private static void requireFree(List<String> columns) {
        for (String column : columns) {
            for (String taken : TokenizedTable.SCHEMA.fieldNames()) {
                if (taken.equalsIgnoreCase(column)) {
                    throw new UserException("Cannot read corpus: the tokenized table has a column of its own of that"
                            + " name; rename the field, or take it out of corpus.fields.columns (" + column + ")");
                }
            }
        }
    }
}
