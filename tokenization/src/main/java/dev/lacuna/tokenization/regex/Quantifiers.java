package dev.lacuna.tokenization.regex;

/**
 * {@code ? * + {n} {n,} {n,m}}, and {@code ? * +} followed by {@code ?} or {@code +}. After braces these two mean other
 * things to Oniguruma than to most engines, and are refused.
 */
final class Quantifiers {
    private Quantifiers() {}

    /** {@code part} with the quantifier that comes next, or alone. */
    static Part read(Part part, Cursor in) {
        int min;
        int max;
        Repeat repeat = Repeat.GREEDY;
        if (in.skip("{")) {
            min = in.number();
            max = !in.skip(",") ? min : in.sees('}') ? Integer.MAX_VALUE : in.number();
            in.expect("}");
        } else if (in.sees('?') || in.sees('*') || in.sees('+')) {
            int c = in.next();
            min = c == '+' ? 1 : 0;
            max = c == '?' ? 1 : Integer.MAX_VALUE;
            repeat = in.skip("?") ? Repeat.LAZY : in.skip("+") ? Repeat.POSSESSIVE : Repeat.GREEDY;
        } else {
            return part;
        }
        if (min < 0 || max < min || max == 0 || in.sees('?') || in.sees('*') || in.sees('+') || in.sees('{')) {
            throw in.unsupported("quantifier");
        }
        return repeated(part, min, max, repeat, in);
    }

    private static Part repeated(Part part, int min, int max, Repeat repeat, Cursor in) {
        if (part.single() != null) {
            return part.run(min, max, repeat);
        }
        if (min != 0 || max != 1 || part.minLength() == 0) {
            throw in.unsupported("repeated group");
        }
        return part.optional(repeat);
    }
}
