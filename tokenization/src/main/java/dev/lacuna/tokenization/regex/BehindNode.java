package dev.lacuna.tokenization.regex;

import dev.lacuna.tokenization.unicode.CodePointSet;

/** Look-behind for one code point of a set. */
final class BehindNode extends Node {
    private final CodePointSet set;
    private final boolean negative;
    private final Node next;

    BehindNode(CodePointSet set, boolean negative, Node next) {
        this.set = set;
        this.negative = negative;
        this.next = next;
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        boolean seen = at > from && set.contains(Character.codePointBefore(chars, at, from));
        return seen == negative ? -1 : next.match(chars, from, to, at);
    }
}
