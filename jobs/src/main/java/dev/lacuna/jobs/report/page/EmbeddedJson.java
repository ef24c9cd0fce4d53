package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/**
 * The report as JSON that can stand inside a {@code script} element.
 *
 * <p>A browser ends such an element at the first {@code </script} and changes its parsing at {@code <!--}, whatever the
 * JSON says. In JSON these characters occur only inside strings, where a Unicode escape means the same.
 */
final class EmbeddedJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EmbeddedJson() {}

    static String of(JsonNode report) {
        String json = write(report);
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isHarmless(json, i)) {
                escaped.append(c);
            } else {
                String hex = Integer.toHexString(c);
                escaped.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return escaped.toString();
    }

    /** Lone surrogates are escaped too: they would not survive UTF-8, and the page's data should equal the report. */
    private static boolean isHarmless(String json, int i) {
        char c = json.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(json.charAt(i - 1));
        }
        return switch (c) {
            case '<', '>', '&', '\u2028', '\u2029' -> false;
            default -> true;
        };
    }

    private static String write(JsonNode report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
