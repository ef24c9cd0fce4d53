package dev.lacuna.tokenization.regex;

import dev.lacuna.tokenization.unicode.CodePointSet;

/** A run of {@code min} to {@code max} code points of a set; a loop, so that a long run takes no stack. */
final class RunNode extends Node {
    private final CodePointSet set;
    private final int min;
    private final int max;
    private final Repeat repeat;
    private final Node next;

    RunNode(CodePointSet set, int min, int max, Repeat repeat, Node next) {
        this.set = set;
        this.min = min;
        this.max = max;
        this.repeat = repeat;
        this.next = next;
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        int end = at;
        int count = 0;
        int most = repeat == Repeat.LAZY ? min : max;
        while (count < most && end < to) {
            int c = codePointAt(chars, end, to);
            if (!set.contains(c)) {
                break;
            }
            end += Character.charCount(c);
            count++;
        }
        if (count < min) {
            return -1;
        }
        return switch (repeat) {
            case GREEDY -> giveBack(chars, from, to, end, count);
            case LAZY -> takeMore(chars, from, to, end, count);
            case POSSESSIVE -> next.match(chars, from, to, end);
        };
    }

    private int giveBack(char[] chars, int from, int to, int greatest, int greatestCount) {
        int end = greatest;
        for (int count = greatestCount; ; count--) {
            int match = next.match(chars, from, to, end);
            if (match >= 0 || count == min) {
                return match;
            }
            end -= Character.charCount(Character.codePointBefore(chars, end, from));
        }
    }

    private int takeMore(char[] chars, int from, int to, int least, int leastCount) {
        int end = least;
        for (int count = leastCount; ; count++) {
            int match = next.match(chars, from, to, end);
            if (match >= 0 || count == max || end == to) {
                return match;
            }
            int c = codePointAt(chars, end, to);
            if (!set.contains(c)) {
                return -1;
            }
            end += Character.charCount(c);
        }
    }
}
