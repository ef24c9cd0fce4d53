package dev.lacuna.tokenization.words;

import com.ibm.icu.text.BreakIterator;
import dev.lacuna.tokenization.unicode.CodePointSet;
import java.text.StringCharacterIterator;
import java.util.Locale;

/**
 * Words by the Unicode standard's rules (Unicode Standard Annex 29, "Unicode Text Segmentation", section 4) as ICU tailors them
 * to a locale. Chinese, Japanese, Thai, Lao, Khmer and Burmese words come from ICU's dictionaries, whatever the locale.
 */
public final class UnicodeWords implements WordBreaker {
    private static final CodePointSet PUNCTUATION = CodePointSet.of("[:P:]");

    private final BreakIterator breaks;

    public UnicodeWords(Locale locale) {
        breaks = BreakIterator.getWordInstance(locale);
    }

    @Override
    public void words(String text, int from, int to, WordStarts out) {
        out.clear();
        if (from == to) {
            return;
        }
        breaks.setText(new StringCharacterIterator(text, from, to, from));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addSegment(text, start, end, out);
            start = end;
        }
    }

    private static void addSegment(String text, int start, int end, WordStarts out) {
        boolean inWord = false;
        // The standard takes a run of underscores for one segment.
        boolean marks = !hasLetterOrDigit(text, start, end);
        int c;
        for (int i = start; i < end; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isBlank(c) && (!inWord || marks && PUNCTUATION.contains(c))) {
                out.add(i);
                inWord = true;
            }
        }
    }

    private static boolean hasLetterOrDigit(String text, int start, int end) {
        int c;
        for (int i = start; i < end; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(Character.getType(c));
    }

    private static boolean isInvisible(int type) {
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
