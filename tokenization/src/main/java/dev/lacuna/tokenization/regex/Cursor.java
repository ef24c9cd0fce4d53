package dev.lacuna.tokenization.regex;

/** A pattern and how far it has been read. */
final class Cursor {
    private static final int LONGEST = 20_000;

    private final String pattern;
    private int at;

    Cursor(String pattern) {
        this.pattern = pattern;
        if (pattern.length() > LONGEST) {
            throw new UnsupportedPattern("more than " + LONGEST + " chars", "a pattern");
        }
    }

    boolean atEnd() {
        return at == pattern.length();
    }

    /** Whether the next char is {@code c}. */
    boolean sees(char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }

    boolean startsWith(String text) {
        return pattern.startsWith(text, at);
    }

    /** Reads {@code text} if it comes next. */
    boolean skip(String text) {
        if (!startsWith(text)) {
            return false;
        }
        at += text.length();
        return true;
    }

    void expect(String text) {
        if (!skip(text)) {
            throw unsupported("no '" + text + "'");
        }
    }

    int next() {
        if (atEnd()) {
            throw unsupported("nothing more");
        }
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    /** The text up to {@code end}, exclusive, which stays to be read. */
    String upTo(char end) {
        int stop = pattern.indexOf(end, at);
        if (stop < 0) {
            throw unsupported("no '" + end + "'");
        }
        return pattern.substring(at, stop);
    }

    /** Reads a decimal number of at most four digits; -1 where none comes next. */
    int number() {
        int start = at;
        int number = 0;
        while (at < pattern.length() && at - start < 4 && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
            number = number * 10 + pattern.charAt(at++) - '0';
        }
        return at == start ? -1 : number;
    }

    UnsupportedPattern unsupported(String what) {
        return new UnsupportedPattern(what + " at char " + at, "'" + pattern + "'");
    }
}
