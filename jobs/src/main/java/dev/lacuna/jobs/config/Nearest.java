package dev.lacuna.jobs.config;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name most like a mistyped one. */
public final class Nearest {
    private Nearest() {}

    /** The nearest of {@code known} by edit distance, the first of several in order. */
    public static String of(String name, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparing((String candidate) -> distance.apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
