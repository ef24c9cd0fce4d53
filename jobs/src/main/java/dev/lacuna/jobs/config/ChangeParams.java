package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;

/**
 * {@code statistics.change.*}: between which slices of the corpus words may change.
 *
 * @param column whose values tell the slices, or null
 * @param from value of the first of two slices, or null for all values in a row
 * @param to value of the second, or null
 * @param fromKeyphrases whether candidates are the keyphrases of most documents, not the most frequent words
 * @param minCount least totalTermFreq of a candidate in both slices
 * @param candidates how many words are compared
 * @param window places up to which a word is a context of another
 * @param top how many words get examples, those that change most
 * @param examples sentences for each of them in each slice
 */
public record ChangeParams(
        String column,
        String from,
        String to,
        boolean fromKeyphrases,
        int minCount,
        int candidates,
        int window,
        int top,
        int examples) {
    public static ChangeParams from(Settings settings) {
        ChangeParams params = new ChangeParams(
                settings.optionalText("statistics.change.column"),
                settings.optionalText("statistics.change.from"),
                settings.optionalText("statistics.change.to"),
                settings.choice("statistics.change.candidates-from", "frequency", "keyphrases")
                        .equals("keyphrases"),
                settings.integer("statistics.change.min-count", 1, Integer.MAX_VALUE),
                settings.integer("statistics.change.candidates", 1, 1_000_000),
                settings.integer("statistics.change.window", 1, 1000),
                settings.integer("statistics.change.top", 0, 100_000),
                settings.integer("statistics.change.examples", 0, 100));
        if ((params.from == null) != (params.to == null)) {
            throw new UserException(
                    "Cannot use configuration: statistics.change.from and statistics.change.to go together;"
                            + " give both, or none for all values in a row (" + params.from + ", " + params.to + ")");
        }
        return params;
    }
}
