package dev.lacuna.jobs.pages;

import java.util.List;
import java.util.regex.Pattern;

/** Text that means nothing to Markdown but itself. */
final class Markdown {
    private static final Pattern ARXIV = Pattern.compile("arXiv:([0-9]{4}\\.[0-9]{4,5})");

    private Markdown() {}

    /** Running text, identifiers of arXiv being links. */
    static String text(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "&lt;")
                .replace("|", "\\|");
        return ARXIV.matcher(escaped).replaceAll("[$0](https://arxiv.org/abs/$1)");
    }

    /** A piece of code inside running text. */
    static String code(String text) {
        return "`" + text + "`";
    }

    /** Pieces of code with commas between. */
    static String codes(List<String> texts) {
        return String.join(", ", texts.stream().map(Markdown::code).toList());
    }

    /** Lines that stand as they are. */
    static String block(List<String> lines) {
        StringBuilder block = new StringBuilder();
        lines.forEach(line -> block.append("    ").append(line).append('\n'));
        return block.toString();
    }
}
