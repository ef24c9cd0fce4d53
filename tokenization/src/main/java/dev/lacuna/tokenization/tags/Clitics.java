package dev.lacuna.tokenization.tags;

/** Where the last word of a token of several syntactic words starts: "n't", or what an apostrophe begins. */
final class Clitics {
    private Clitics() {}

    /** Char where the clitic at the end of the token {@code text[start, end)} starts; {@code end} where there is none. */
    static int start(String text, int start, int end) {
        for (int i = end - 2; i > start; i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '’') {
                return i - 1 > start && isNegation(text, i, end) ? i - 1 : i;
            }
        }
        return end;
    }

    private static boolean isNegation(String text, int apostrophe, int end) {
        return apostrophe + 2 == end
                && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n'
                && Character.toLowerCase(text.charAt(apostrophe + 1)) == 't';
    }
}
