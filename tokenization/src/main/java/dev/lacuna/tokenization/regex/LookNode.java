package dev.lacuna.tokenization.regex;

/** Look-ahead: goes on from where it stands if what comes matches {@code body}, or does not. */
final class LookNode extends Node {
    private final Node body;
    private final boolean negative;
    private final Node next;

    LookNode(Node body, boolean negative, Node next) {
        this.body = body;
        this.negative = negative;
        this.next = next;
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        boolean seen = body.match(chars, from, to, at) >= 0;
        return seen == negative ? -1 : next.match(chars, from, to, at);
    }
}
