package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;

/**
 * {@code corpus.csv.*}: how rows are written, for csv and tsv.
 *
 * @param delimiter what separates fields
 * @param quote what stands around fields that hold a delimiter, a line break or a quote, or {@link #NO_QUOTE}
 * @param header whether the first row of a file names the fields; where not, they are numbered from 1
 * @param multiline whether a quoted field may hold line breaks
 */
public record CsvParams(char delimiter, char quote, boolean header, boolean multiline) implements Serializable {
    /** Stands for no quoting: a quote is a character like others. */
    public static final char NO_QUOTE = '\0';

    /** How rows of {@code format} usually are: a header, fields over several lines where quotes allow. */
    static CsvParams usual(String format) {
        boolean tabs = format.equals("tsv");
        return new CsvParams(tabs ? '\t' : ',', tabs ? NO_QUOTE : '"', true, !tabs);
    }

    static CsvParams from(Settings settings, String format) {
        boolean tabs = format.equals("tsv");
        char delimiter = character(settings.text("corpus.csv.delimiter"), "corpus.csv.delimiter", tabs ? '\t' : ',');
        char quote = character(settings.text("corpus.csv.quote"), "corpus.csv.quote", tabs ? NO_QUOTE : '"');
        if (delimiter == quote || delimiter == NO_QUOTE) {
            throw new UserException("Cannot use configuration: corpus.csv.delimiter must be a character other than "
                    + "corpus.csv.quote (" + settings.text("corpus.csv.delimiter") + ")");
        }
        boolean multiline = settings.flag("corpus.csv.multiline") && quote != NO_QUOTE;
        return new CsvParams(delimiter, quote, settings.flag("corpus.csv.header"), multiline);
    }

    /** One ASCII character, so that rows can be cut before they are decoded. */
    private static char character(String given, String key, char auto) {
        return switch (given) {
            case "auto" -> auto;
            case "none" -> NO_QUOTE;
            case "tab" -> '\t';
            default -> {
                char c = given.length() == 1 ? given.charAt(0) : '\n';
                if (c >= 0x7F || (c < ' ' && c != '\t')) {
                    throw new UserException("Cannot use configuration: " + key
                            + " must be auto, none, tab or one ASCII character (" + given + ")");
                }
                yield c;
            }
        };
    }
}
