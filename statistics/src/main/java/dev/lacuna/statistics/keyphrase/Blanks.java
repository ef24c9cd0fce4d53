package dev.lacuna.statistics.keyphrase;

/** Where a word begins and ends, without the white space that some tokenizers count as part of it. */
final class Blanks {
    private Blanks() {}

    /** The first char of {@code text[from, to)} that is not white space, or {@code to}. */
    static int after(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The char after the last of {@code text[from, to)} that is not white space, or {@code from}. */
    static int before(String text, int from, int to) {
        int at = to;
        while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
