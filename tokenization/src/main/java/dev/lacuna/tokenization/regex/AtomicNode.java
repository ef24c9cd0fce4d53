package dev.lacuna.tokenization.regex;

/** The first match of {@code body}, never another one. */
final class AtomicNode extends Node {
    private final Node body;
    private final Node next;

    AtomicNode(Node body, Node next) {
        this.body = body;
        this.next = next;
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        int end = body.match(chars, from, to, at);
        return end < 0 ? -1 : next.match(chars, from, to, end);
    }
}
