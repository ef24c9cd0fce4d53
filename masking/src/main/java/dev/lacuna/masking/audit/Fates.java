package dev.lacuna.masking.audit;

import dev.lacuna.masking.MaskedExample;
import java.util.List;

/** What became of subwords, by the names that manifests and pages have for it. */
public final class Fates {
    private static final List<String> NAMES =
            List.of("untouched", "mask", "random", "keep", "similar", "infill", "drop", "generate", "partial");

    private Fates() {}

    /** The name of a fate of {@link MaskedExample#fates}. */
    public static String name(int fate) {
        return NAMES.get(fate);
    }
}
