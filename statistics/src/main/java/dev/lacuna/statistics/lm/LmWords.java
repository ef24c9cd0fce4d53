package dev.lacuna.statistics.lm;

/** Numbers of the words of a language model: three marks, then the words of the corpus from {@link #FIRST} on. */
public final class LmWords {
    /** {@code <unk>}: a word that is not in the model's vocabulary. */
    public static final int UNKNOWN = 0;

    /** {@code <s>}: before each sentence; a context only, never predicted. */
    public static final int START = 1;

    /** {@code </s>}: after each sentence; predicted, never a context. */
    public static final int END = 2;

    /** The number of the corpus's word 0. */
    public static final int FIRST = 3;

    private static final String[] MARKS = {"<unk>", "<s>", "</s>"};

    private LmWords() {}

    /** How the mark numbered {@code mark} is spelled in an ARPA file. */
    public static String mark(int mark) {
        return MARKS[mark];
    }

    /**
     * Whether a word can stand in an ARPA file, which separates words by white space and gives the marks their names.
     * A word that cannot counts as unknown.
     */
    public static boolean isWritable(String word) {
        for (String mark : MARKS) {
            if (mark.equals(word)) {
                return false;
            }
        }
        return !word.isEmpty() && word.codePoints().noneMatch(c -> c <= ' ' || Character.isWhitespace(c));
    }
}
