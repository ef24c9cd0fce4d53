package dev.lacuna.jobs.config;

import dev.lacuna.statistics.keyphrase.YakeParams;
import dev.lacuna.tokenization.UserException;
import java.io.Serializable;

/**
 * {@code statistics.keyphrases.*}: what the keyphrases of a document are.
 *
 * @param column field that holds them, or null to find them by YAKE
 * @param separator what stands between them there
 * @param top how many a document has at most
 * @param shareOfWords how many for each word of a document, or 0 for {@code top}
 * @param stopWords path of a list, or null for the built-in English one
 */
public record KeyphraseParams(
        String column, String separator, YakeParams yake, int top, double shareOfWords, String stopWords)
        implements Serializable {
    public KeyphraseParams {
        if (separator.isEmpty()) {
            throw new UserException("Cannot use configuration: statistics.keyphrases.separator is empty; give what"
                    + " stands between keyphrases ()");
        }
    }

    public static KeyphraseParams from(Settings settings) {
        YakeParams yake = new YakeParams(
                settings.integer("statistics.keyphrases.max-order", 1, 3),
                settings.integer("statistics.keyphrases.window", 1, 1000),
                settings.number("statistics.keyphrases.dedup", 0, 1),
                settings.integer("statistics.keyphrases.min-chars", 1, 1000),
                settings.choice("statistics.keyphrases.follow", "paper", "program")
                        .equals("program"));
        return new KeyphraseParams(
                settings.optionalText("statistics.keyphrases.column"),
                settings.text("statistics.keyphrases.separator"),
                yake,
                settings.integer("statistics.keyphrases.top", 1, 1_000_000),
                settings.has("statistics.keyphrases.share-of-words")
                        ? settings.number("statistics.keyphrases.share-of-words", 1e-9, 10)
                        : 0,
                settings.optionalText("statistics.keyphrases.stop-words"));
    }
}
