package dev.lacuna.masking;

import java.util.List;
import java.util.StringJoiner;

/** Combined recipes in identities: {@code mix(0.5: (…), 0.5: (…))}. */
final class Listing {
    private Listing() {}

    static String of(String name, List<?> labels, List<?> parts) {
        StringJoiner text = new StringJoiner(", ", name + "(", ")");
        for (int i = 0; i < parts.size(); i++) {
            text.add((labels.isEmpty() ? "" : labels.get(i) + ": ") + "(" + parts.get(i) + ")");
        }
        return text.toString();
    }
}
