package dev.lacuna.tokenization.regex;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import java.util.Set;

/** What may follow a backslash, in and outside of a class: one code point or a set. */
final class Escapes {
    private static final Set<String> CATEGORIES = Set.of(
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cn", "Co");
    private static final UnicodeSet WHITE_SPACE = new UnicodeSet("[:White_Space:]").freeze();
    private static final UnicodeSet WORD = new UnicodeSet("[[:Alphabetic:][:M:][:Nd:][:Pc:]]").freeze();
    /** Outside of a class, Oniguruma looks at a table of Latin-1 that takes superscripts and fractions for words. */
    private static final UnicodeSet LONE_WORD = new UnicodeSet(WORD)
            .addAll(new UnicodeSet("[\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE]"))
            .freeze();

    private static final UnicodeSet DIGIT = new UnicodeSet("[:Nd:]").freeze();

    private Escapes() {}

    /** Reads what follows the backslash outside of a class. */
    static UnicodeSet read(Cursor in) {
        if (in.skip("w")) {
            return new UnicodeSet(LONE_WORD);
        }
        return in.skip("W") ? new UnicodeSet(LONE_WORD).complement() : readInClass(in);
    }

    /** Reads what follows the backslash in a class. */
    static UnicodeSet readInClass(Cursor in) {
        int c = in.next();
        return switch (c) {
            case 's' -> new UnicodeSet(WHITE_SPACE);
            case 'S' -> new UnicodeSet(WHITE_SPACE).complement();
            case 'd' -> new UnicodeSet(DIGIT);
            case 'D' -> new UnicodeSet(DIGIT).complement();
            case 'w' -> new UnicodeSet(WORD);
            case 'W' -> new UnicodeSet(WORD).complement();
            case 'p' -> property(in);
            case 'P' -> property(in).complement();
            default -> new UnicodeSet().add(codePoint(c, in));
        };
    }

    private static int codePoint(int c, Cursor in) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'u' -> hexadecimal(4, in);
            default -> {
                if (c >= 128 || Character.isLetterOrDigit(c)) {
                    throw in.unsupported("\\" + Character.toString(c));
                }
                yield c;
            }
        };
    }

    private static int hexadecimal(int digits, Cursor in) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int c = in.next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw in.unsupported("not a hexadecimal digit");
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static UnicodeSet property(Cursor in) {
        in.expect("{");
        boolean negative = in.skip("^");
        String name = in.upTo('}');
        in.expect(name + "}");
        UnicodeSet set;
        if (CATEGORIES.contains(name)) {
            set = new UnicodeSet("[:" + name + ":]");
        } else if (name.length() > 2 && isScript(name)) {
            set = new UnicodeSet("[:Script=" + name + ":]");
        } else {
            throw in.unsupported("property " + name);
        }
        return negative ? set.complement() : set;
    }

    private static boolean isScript(String name) {
        int script = UScript.getCodeFromName(name);
        return script != UScript.INVALID_CODE && UScript.getName(script).equals(name);
    }
}
