package dev.lacuna.jobs.report.page;

import java.util.List;
import java.util.Map;

/** What became of a subword, in words for readers. */
final class Fate {
    static final List<String> ALL =
            List.of("mask", "random", "keep", "similar", "infill", "drop", "generate", "partial");
    private static final Map<String, String> LABELS = Map.of(
            "mask", "masked",
            "random", "random",
            "keep", "kept",
            "similar", "similar",
            "infill", "under one mask",
            "drop", "dropped",
            "generate", "generated",
            "partial", "in part");

    private Fate() {}

    /** How readers know {@code fate}; its own name if it is none that is known. */
    static String label(String fate) {
        return LABELS.getOrDefault(fate, fate);
    }
}
