package dev.lacuna.jobs.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML in which text and attribute values are always escaped.
 *
 * <p>Tag and attribute names are constants of this package; only text and attribute values may come from the report.
 * Elements are closed by name, so a slip in nesting fails in the tests instead of moving half a page.
 */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> openTags = new ArrayDeque<>();

    /** Opens an element; {@code attributes} alternate name and value, and a null value leaves its attribute out. */
    Html open(String tag, String... attributes) {
        startTag(tag, attributes);
        openTags.push(tag);
        return this;
    }

    Html close(String tag) {
        String innermost = openTags.poll();
        if (!tag.equals(innermost)) {
            throw new IllegalStateException("Cannot close <" + tag + ">: the open element is <" + innermost + ">");
        }
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** An element that holds nothing but escaped text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element without content or end tag, such as {@code meta}. */
    Html empty(String tag, String... attributes) {
        startTag(tag, attributes);
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** Appends markup as it is: for this package's own resources and constants, never for anything from a report. */
    Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    String finish() {
        if (!openTags.isEmpty()) {
            throw new IllegalStateException("Cannot finish the page: still open are " + openTags);
        }
        return out.toString();
    }

    private void startTag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isWritable(codePoint) ? codePoint : 0xFFFD);
            }
        }
    }

    /** Control characters and lone surrogates are not allowed in HTML and would not survive UTF-8. */
    private static boolean isWritable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Where a line may end without putting a space into the text. */
    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "head",
                    "style",
                    "script",
                    "body",
                    "nav",
                    "main",
                    "header",
                    "section",
                    "div",
                    "figure",
                    "details" -> true;
            case "h1",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ol",
                    "ul",
                    "li",
                    "dl",
                    "summary",
                    "table",
                    "thead",
                    "tbody",
                    "tr" -> true;
            default -> false;
        };
    }
}
