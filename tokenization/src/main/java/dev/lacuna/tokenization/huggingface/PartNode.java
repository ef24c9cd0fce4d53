package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.regex.Regex;
import dev.lacuna.tokenization.regex.UnsupportedPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * One normalizer or pre-tokenizer of a {@code tokenizer.json} and its settings.
 *
 * @param kind {@code normalizer} or {@code pre_tokenizer}, for messages
 */
record PartNode(String kind, JsonNode node) {
    /** Parts within parts beyond this are refused. */
    private static final int DEEPEST = 16;

    /** What kind of normalizer or pre-tokenizer it is. */
    String type() {
        return node.isObject() ? text("type") : refuse("type", "a string");
    }

    String text(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.textValue() : refuse(name, "a string");
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : refuse(name, "true or false");
    }

    /** A setting that older files lack. */
    boolean flag(String name, boolean fallback) {
        return isAbsent(name) ? fallback : flag(name);
    }

    boolean isAbsent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    int codePoint(String name) {
        String text = text(name);
        return text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : refuse(name, "one character");
    }

    /** The parts of a sequence. */
    List<PartNode> parts(String name, int depth) {
        JsonNode value = node.path(name);
        if (!value.isArray() || depth > DEEPEST) {
            return refuse(name, "a list, not more than " + DEEPEST + " deep");
        }
        List<PartNode> parts = new ArrayList<>();
        value.forEach(part -> parts.add(new PartNode(kind, part)));
        return parts;
    }

    /** The setting {@code pattern}: a string or a regular expression. */
    Regex pattern() {
        PartNode pattern = new PartNode(kind, node.path("pattern"));
        try {
            return pattern.isAbsent("Regex")
                    ? Regex.literal(pattern.text("String"))
                    : Regex.compile(pattern.text("Regex"));
        } catch (UnsupportedPattern e) {
            throw unsupported(e.getMessage());
        }
    }

    UnsupportedPart unsupported(String reason) {
        return new UnsupportedPart(kind + " " + type() + " (" + reason + ")");
    }

    private <T> T refuse(String name, String wanted) {
        String value = node.path(name).toString();
        throw new UserException("Cannot read tokenizer: " + kind + " '" + name + "' must be " + wanted
                + "; mend the file (" + (value.isEmpty() ? "missing" : value.substring(0, Math.min(80, value.length())))
                + ")");
    }
}
