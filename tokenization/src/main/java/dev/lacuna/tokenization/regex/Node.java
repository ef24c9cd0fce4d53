package dev.lacuna.tokenization.regex;

/** A part of a compiled pattern, linked to what follows it. Immutable. */
abstract class Node {
    /** The end of the pattern, or of one that is matched by itself, as a look-ahead is. */
    static final Node END = new Node() {
        @Override
        int match(char[] chars, int from, int to, int at) {
            return at;
        }
    };

    /** Where a match of this and all that follows ends, if it starts at {@code at} in {@code chars[from, to)}; else -1. */
    abstract int match(char[] chars, int from, int to, int at);

    static int codePointAt(char[] chars, int at, int to) {
        char c = chars[at];
        return Character.isHighSurrogate(c) ? Character.codePointAt(chars, at, to) : c;
    }
}
