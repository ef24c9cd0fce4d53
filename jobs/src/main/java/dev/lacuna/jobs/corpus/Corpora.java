package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.CorpusParams;
import org.apache.hadoop.conf.Configuration;

/** Opens the corpus a configuration names. */
public final class Corpora {
    private Corpora() {}

    public static CorpusSource open(CorpusParams params, Configuration configuration) {
        return switch (params.format()) {
            case "wordnet" -> WordNetSource.open();
            case "text" -> TextSource.open(params, configuration);
            default -> throw new IllegalStateException(params.format());
        };
    }
}
