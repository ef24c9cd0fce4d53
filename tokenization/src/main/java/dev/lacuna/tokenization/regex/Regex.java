package dev.lacuna.tokenization.regex;

import dev.lacuna.tokenization.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled pattern. Leftmost match, alternatives in order, greedy quantifiers give back: as Oniguruma with the syntax that
 * is its default. No match is ever empty. Immutable, shared by all threads.
 */
public final class Regex {
    /** What {@link #find} returns where nothing matches. */
    public static final long NONE = -1;

    private final Node root;
    private final CodePointSet first;

    private Regex(Part part) {
        root = part.link(Node.END);
        first = CodePointSet.of(part.first());
    }

    /** @throws UnsupportedPattern if {@code pattern} is malformed, may match nothing, or uses syntax this class lacks */
    public static Regex compile(String pattern) {
        return new Regex(refuseEmpty(RegexParser.parse(pattern), pattern));
    }

    /** Matches {@code text} alone. */
    public static Regex literal(String text) {
        List<Part> parts = new ArrayList<>();
        text.codePoints().forEach(c -> parts.add(Part.of(c)));
        return new Regex(refuseEmpty(Part.sequence(parts), text));
    }

    /** Matches each code point of {@code set}, one at a time. */
    public static Regex anyOf(CodePointSet set) {
        return new Regex(set);
    }

    private Regex(CodePointSet set) {
        root = new SetNode(set, Node.END);
        first = set;
    }

    private static Part refuseEmpty(Part part, String pattern) {
        if (part.minLength() == 0) {
            throw new UnsupportedPattern("a match of nothing", "'" + pattern + "'");
        }
        return part;
    }

    /**
     * The first match in {@code chars[at, to)}; look-around sees {@code chars[from, to)} and nothing beyond.
     *
     * @return to be read by {@link #start} and {@link #end}, or {@link #NONE}
     */
    public long find(char[] chars, int from, int at, int to) {
        int start = at;
        while (start < to) {
            int c = Node.codePointAt(chars, start, to);
            if (first.contains(c)) {
                int end = root.match(chars, from, to, start);
                if (end >= 0) {
                    return (long) start << 32 | end;
                }
            }
            start += Character.charCount(c);
        }
        return NONE;
    }

    public static int start(long match) {
        return (int) (match >>> 32);
    }

    public static int end(long match) {
        return (int) match;
    }
}
