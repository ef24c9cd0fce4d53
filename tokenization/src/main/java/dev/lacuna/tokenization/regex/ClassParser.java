package dev.lacuna.tokenization.regex;

import com.ibm.icu.text.UnicodeSet;

/** Bracketed classes: literals, ranges, escapes, classes within classes, and intersections by {@code &&}. */
final class ClassParser {
    private final Cursor in;

    ClassParser(Cursor in) {
        this.in = in;
    }

    /** Reads what follows {@code [}, to the bracket that closes it. */
    UnicodeSet parse(int depth) {
        if (depth > RegexParser.DEEPEST || in.sees(':')) {
            throw in.unsupported("class");
        }
        boolean negative = in.skip("^");
        UnicodeSet result = items(depth);
        while (in.skip("&&")) {
            result.retainAll(items(depth));
        }
        in.expect("]");
        return negative ? result.complement() : result;
    }

    private UnicodeSet items(int depth) {
        UnicodeSet set = new UnicodeSet();
        boolean empty = true;
        while (!in.sees(']') && !in.startsWith("&&")) {
            if (in.skip("[")) {
                set.addAll(parse(depth + 1));
            } else {
                set.addAll(range(empty));
            }
            empty = false;
        }
        if (empty) {
            throw in.unsupported("empty class");
        }
        return set;
    }

    private UnicodeSet range(boolean leading) {
        boolean dash = in.sees('-');
        UnicodeSet item = item();
        if (dash && !leading && !in.sees(']')) {
            throw in.unsupported("'-' between items of a class");
        }
        if (!in.sees('-') || in.startsWith("-]")) {
            return item;
        }
        in.expect("-");
        UnicodeSet last = item();
        if (item.size() != 1 || last.size() != 1 || item.charAt(0) > last.charAt(0)) {
            throw in.unsupported("range");
        }
        return new UnicodeSet(item.charAt(0), last.charAt(0));
    }

    private UnicodeSet item() {
        if (in.sees('[')) {
            throw in.unsupported("class at the end of a range");
        }
        int c = in.next();
        return c == '\\' ? Escapes.readInClass(in) : new UnicodeSet().add(c);
    }
}
