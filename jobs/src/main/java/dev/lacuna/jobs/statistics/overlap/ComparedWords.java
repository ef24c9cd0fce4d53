package dev.lacuna.jobs.statistics.overlap;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/** Words as they are compared: in lower case, white space and, unless they are kept, signs passed over. */
final class ComparedWords {
    /** Stands for part of a character where a word's text is broken off; counts as a letter. */
    private static final int BROKEN = 0xFFFD;

    private ComparedWords() {}

    /** {@code word} as it is compared, or null if it is passed over. */
    static String of(String word, boolean keepPunctuation) {
        if (word.isBlank() || !keepPunctuation && isSign(word)) {
            return null;
        }
        return UCharacter.toLowerCase(ULocale.ROOT, word);
    }

    private static boolean isSign(String word) {
        return word.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == BROKEN);
    }
}
