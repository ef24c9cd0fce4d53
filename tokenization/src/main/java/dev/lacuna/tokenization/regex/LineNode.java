package dev.lacuna.tokenization.regex;

/** The anchors {@code ^} and {@code $}, which in Oniguruma always stand for the bounds of a line. */
final class LineNode extends Node {
    private final boolean start;
    private final Node next;

    LineNode(boolean start, Node next) {
        this.start = start;
        this.next = next;
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        return (start ? startsLine(chars, from, to, at) : endsLine(chars, to, at))
                ? next.match(chars, from, to, at)
                : -1;
    }

    /** No line starts after a line feed that ends the text. */
    private static boolean startsLine(char[] chars, int from, int to, int at) {
        return at == from || (chars[at - 1] == '\n' && at < to);
    }

    private static boolean endsLine(char[] chars, int to, int at) {
        return at == to || chars[at] == '\n';
    }
}
