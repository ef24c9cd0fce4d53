package dev.lacuna.tokenization.regex;

import dev.lacuna.tokenization.unicode.CodePointSet;

/** One code point of a set. */
final class SetNode extends Node {
    private final CodePointSet set;
    private final Node next;

    SetNode(CodePointSet set, Node next) {
        this.set = set;
        this.next = next;
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        if (at == to) {
            return -1;
        }
        int c = codePointAt(chars, at, to);
        return set.contains(c) ? next.match(chars, from, to, at + Character.charCount(c)) : -1;
    }
}
