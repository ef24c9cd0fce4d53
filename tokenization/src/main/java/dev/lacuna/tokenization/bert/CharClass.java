package dev.lacuna.tokenization.bert;

/** The character classes of BERT's basic tokenizer (google-research/bert, tokenization.py). */
public final class CharClass {
    private CharClass() {}

    /** White space of any kind, the line breaks among it. */
    public static boolean isWhitespace(int c) {
        return switch (c) {
            case '\t', '\n', '\r', 0x0B, 0x0C, ' ', 0x85, 0xA0, 0x2028, 0x2029 -> true;
            default -> Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }

    /** Removed by cleaning: control, format, private-use and surrogate characters, NUL and U+FFFD. */
    public static boolean isRemoved(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        if (c == 0 || c == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.FORMAT -> !NewerUnicode.isFormat(c);
            default -> false;
        };
    }

    /** ASCII symbols count as punctuation too, although Unicode puts {@code $ + < = > ^ ` | ~} elsewhere. */
    public static boolean isPunctuation(int c) {
        if (c < 128) {
            return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> !NewerUnicode.isPunctuation(c);
            default -> wasPunctuation(c);
        };
    }

    /** Two signs that Unicode 8 held for punctuation and later versions do not. */
    private static boolean wasPunctuation(int c) {
        return c == 0x166D || c == 0x111C9;
    }

    /** Dropped when accents are stripped. */
    public static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                && !NewerUnicode.isNonSpacingMark(c)
                && !wasPunctuation(c);
    }

    /** The CJK blocks that BERT isolates; kana and hangul are not among them. */
    public static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
