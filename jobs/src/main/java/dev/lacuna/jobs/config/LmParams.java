package dev.lacuna.jobs.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code statistics.lm.*}: the n-gram language model.
 *
 * @param prune n-grams that occur at most so often are left out, by order; the last one holds for all longer ones
 * @param heldOut share of the documents that the model is tried on instead of made of
 * @param heldOutFile lines that it is tried on too, at most one file; not part of the step's identity but by its content
 */
public record LmParams(
        int order,
        int minWordCount,
        List<Long> prune,
        double heldOut,
        @JsonIgnore TextFilesParams heldOutFile,
        boolean arpa,
        boolean compress,
        long seed) {
    public static LmParams from(Settings settings) {
        return new LmParams(
                settings.integer("statistics.lm.order", 1, 8),
                settings.integer("statistics.lm.min-word-count", 1, Integer.MAX_VALUE),
                thresholds(settings.texts("statistics.lm.prune")),
                settings.number("statistics.lm.held-out", 0, 0.5),
                lines(settings.optionalText("statistics.lm.held-out-file")),
                settings.flag("statistics.lm.arpa"),
                settings.flag("statistics.lm.compress"),
                settings.seed());
    }

    private static TextFilesParams lines(String file) {
        return new TextFilesParams(
                "statistics.lm.held-out-file", file == null ? List.of() : List.of(file), "text", "line", "text");
    }

    private static List<Long> thresholds(List<String> texts) {
        List<Long> thresholds = new ArrayList<>();
        for (String text : texts) {
            long last = thresholds.isEmpty() ? 0 : thresholds.get(thresholds.size() - 1);
            long threshold = number(text, texts);
            if (threshold < last) {
                throw wrong("must hold numbers of 0 or more that do not fall", texts);
            }
            if (thresholds.isEmpty() && threshold > 0) {
                throw wrong("must begin with 0, for single words: set statistics.lm.min-word-count instead", texts);
            }
            thresholds.add(threshold);
        }
        return thresholds.isEmpty() ? List.of(0L) : thresholds;
    }

    private static long number(String text, List<String> texts) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong("must hold whole numbers", texts);
        }
    }

    private static UserException wrong(String reason, List<String> value) {
        return new UserException("Cannot use configuration: statistics.lm.prune " + reason + " (" + value + ")");
    }
}
