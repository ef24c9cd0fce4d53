package dev.lacuna.jobs.statistics.overlap;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import dev.lacuna.jobs.statistics.WordIndex;

/** Words as they are compared: in lower case, white space and, unless they are kept, signs passed over. */
final class ComparedWords {
    private ComparedWords() {}

    /** {@code word} as it is compared, or null if it is passed over. */
    static String of(String word, boolean keepPunctuation) {
        if (word.isBlank() || !keepPunctuation && !WordIndex.hasLetterOrDigit(word)) {
            return null;
        }
        return UCharacter.toLowerCase(ULocale.ROOT, word);
    }
}
