package dev.lacuna.tokenization.pipeline;

/**
 * A token that is found in the text before anything is cut, as in Hugging Face's {@code added_tokens}.
 *
 * @param content the text it stands for
 * @param singleWord only where no letter or digit touches it
 * @param leftStrip takes the white space in front of it
 * @param rightStrip takes the white space behind it
 * @param normalized found in the normalized text instead of the raw one
 * @param special stands for no text, and no mask may touch it
 */
public record AddedToken(
        int id,
        String content,
        boolean singleWord,
        boolean leftStrip,
        boolean rightStrip,
        boolean normalized,
        boolean special) {
    /** A special token as Hugging Face's libraries write {@code [MASK]} and its like. */
    public static AddedToken special(int id, String content) {
        return new AddedToken(id, content, false, false, false, false, true);
    }
}
