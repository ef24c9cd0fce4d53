package dev.lacuna.tokenization.regex;

import com.ibm.icu.text.UnicodeSet;
import dev.lacuna.tokenization.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parses the part of Oniguruma's syntax that the patterns of published tokenizers use: literals, classes, properties,
 * groups, look-around, and quantifiers of single code points; on groups, only {@code ?} and its kin.
 */
final class RegexParser {
    static final int DEEPEST = 32;

    /** Oniguruma takes one letter for these pairs where case does not matter: ß, or one of the ligatures. */
    private static final List<String> FOLDED_TO_ONE = List.of("ss", "st", "ff", "fi", "fl");

    /** Plain characters and plain classes, so that the first closing parenthesis is the group's. */
    private static final Pattern CASELESS_BODY = Pattern.compile("(?:[^\\\\()\\[\\]]|\\[[^\\\\()\\[\\]]+\\]){1,200}");

    private static final UnicodeSet ASCII = new UnicodeSet(0, 127).freeze();
    private static final UnicodeSet ANY_BUT_LINE_FEED = new UnicodeSet("[^\\n]").freeze();

    private final Cursor in;
    private boolean ignoreCase;
    private int depth;

    private RegexParser(Cursor in) {
        this.in = in;
    }

    static Part parse(String pattern) {
        RegexParser parser = new RegexParser(new Cursor(pattern));
        Part part = parser.alternation();
        if (!parser.in.atEnd()) {
            throw parser.in.unsupported("')' without '('");
        }
        return part;
    }

    private Part alternation() {
        List<Part> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (in.skip("|"));
        if (branches.size() > AlternationNode.MAX_BRANCHES) {
            throw in.unsupported("more than " + AlternationNode.MAX_BRANCHES + " alternatives");
        }
        return Part.alternation(branches);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (!in.atEnd() && !in.sees('|') && !in.sees(')')) {
            parts.add(Quantifiers.read(atom(), in));
        }
        return Part.sequence(parts);
    }

    private Part atom() {
        int c = in.next();
        return switch (c) {
            case '(' -> group();
            case '[' -> Part.of(cased(new ClassParser(in).parse(0)));
            case '\\' -> Part.of(cased(Escapes.read(in)));
            case '.' -> Part.of(ANY_BUT_LINE_FEED);
            case '^' -> Part.look(next -> new LineNode(true, next));
            case '$' -> Part.look(next -> new LineNode(false, next));
            case '*', '+', '?', '{', '}', ']' -> throw in.unsupported("'" + Character.toString(c) + "'");
            default -> Part.of(cased(new UnicodeSet().add(c)));
        };
    }

    private UnicodeSet cased(UnicodeSet set) {
        if (!ignoreCase) {
            return set;
        }
        if (!ASCII.containsAll(set)) {
            throw in.unsupported("more than ASCII where case does not matter");
        }
        return set.closeOver(UnicodeSet.SIMPLE_CASE_INSENSITIVE);
    }

    private Part group() {
        if (++depth > DEEPEST) {
            throw in.unsupported("groups too deep");
        }
        Part part = openedGroup();
        in.expect(")");
        depth--;
        return part;
    }

    private Part openedGroup() {
        if (!in.skip("?") || in.skip(":")) {
            return alternation();
        }
        if (in.skip("i:")) {
            return caseless();
        }
        return in.skip(">") ? alternation().atomic() : lookAround();
    }

    private Part lookAround() {
        if (in.skip("=")) {
            return ahead(false);
        }
        if (in.skip("!")) {
            return ahead(true);
        }
        if (in.skip("<=")) {
            return behind(false);
        }
        if (in.skip("<!")) {
            return behind(true);
        }
        throw in.unsupported("kind of group");
    }

    private Part caseless() {
        String body = in.upTo(')');
        // A class of one letter counts as that letter, so only the letters and their order matter.
        String letters = body.replaceAll("[^a-zA-Z|]", "").toLowerCase(Locale.ROOT);
        if (!CASELESS_BODY.matcher(body).matches() || FOLDED_TO_ONE.stream().anyMatch(letters::contains)) {
            throw in.unsupported("group without case");
        }
        ignoreCase = true;
        Part part = alternation();
        ignoreCase = false;
        return part;
    }

    private Part ahead(boolean negative) {
        Part body = alternation();
        return Part.look(next -> new LookNode(body.link(Node.END), negative, next));
    }

    private Part behind(boolean negative) {
        Part body = alternation();
        if (body.single() == null) {
            throw in.unsupported("look-behind for more than one code point");
        }
        CodePointSet set = CodePointSet.of(body.single());
        return Part.look(next -> new BehindNode(set, negative, next));
    }
}
