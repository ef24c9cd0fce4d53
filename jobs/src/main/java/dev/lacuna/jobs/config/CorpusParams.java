package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.List;

/** {@code corpus.*}: what is read. */
public record CorpusParams(String format, List<String> paths, boolean failOnError, String textDocument)
        implements Serializable {
    public static CorpusParams from(Settings settings) {
        String format = settings.choice("corpus.format", "text", "wordnet");
        List<String> paths = List.copyOf(settings.texts("corpus.paths"));
        if (format.equals("text") && paths.isEmpty()) {
            throw new UserException("Cannot read corpus: corpus.paths is empty; give --set corpus.paths=[FILE] ([])");
        }
        return new CorpusParams(
                format,
                paths,
                settings.choice("corpus.on-error", "skip", "fail").equals("fail"),
                settings.choice("corpus.text.document", "auto", "line", "blank-line"));
    }
}
