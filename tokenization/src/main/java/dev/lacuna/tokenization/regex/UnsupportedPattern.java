package dev.lacuna.tokenization.regex;

/** A pattern that is not a regular expression, or one that this package does not promise to match as Oniguruma does. */
public final class UnsupportedPattern extends RuntimeException {
    UnsupportedPattern(String reason, String pattern) {
        super(reason + " in " + pattern);
    }
}
