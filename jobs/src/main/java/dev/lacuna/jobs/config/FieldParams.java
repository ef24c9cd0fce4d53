package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code corpus.fields.*}: which fields of a record are what.
 *
 * @param text field of the text
 * @param secondText field of the second text of a pair, or null
 * @param id field of the document's id, or null to make one from where the document stands
 * @param columns fields that become columns of the tokenized table
 */
public record FieldParams(String text, String secondText, String id, List<String> columns) implements Serializable {
    /** Texts without fields. */
    public static final FieldParams DEFAULT = new FieldParams("text", null, null, List.of());

    static FieldParams from(Settings settings) {
        FieldParams fields = new FieldParams(
                settings.text("corpus.fields.text"),
                settings.optionalText("corpus.fields.second-text"),
                settings.optionalText("corpus.fields.id"),
                List.copyOf(settings.texts("corpus.fields.columns")));
        Set<String> distinct = new TreeSet<>();
        for (String column : fields.columns) {
            // Spark's tables do not tell Domain from domain.
            if (!distinct.add(column.toLowerCase(Locale.ROOT))) {
                throw new UserException(
                        "Cannot use configuration: corpus.fields.columns names a column twice (" + column + ")");
            }
        }
        return fields;
    }

    /** Refuses fields where the format has none. */
    void requireUnused(String format) {
        if (!equals(DEFAULT)) {
            throw new UserException("Cannot use configuration: corpus.fields is for jsonl, json, csv, tsv and parquet;"
                    + " a corpus of format " + format + " has no fields to choose (" + this + ")");
        }
    }
}
