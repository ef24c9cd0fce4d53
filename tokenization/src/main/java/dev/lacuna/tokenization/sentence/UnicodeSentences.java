package dev.lacuna.tokenization.sentence;

import com.ibm.icu.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.Locale;

/**
 * Sentences by the Unicode standard's rules (Unicode Standard Annex 29, "Unicode Text Segmentation", section 5) as ICU tailors
 * them to a locale. Every line end ends a sentence. The locale extension {@code u-ss-standard}, as in {@code
 * en-u-ss-standard}, keeps sentences whole after the abbreviations that ICU knows for the language.
 */
public final class UnicodeSentences implements SentenceBreaker {
    private final BreakIterator breaks;
    private String text = "";

    public UnicodeSentences(Locale locale) {
        breaks = BreakIterator.getSentenceInstance(locale);
    }

    @Override
    public int next(String text, int from) {
        // The same object, not an equal one: setText forgets all breaks found so far, and equals would read the whole
        // text.
        if (this.text != text) {
            this.text = text;
            breaks.setText(new StringCharacterIterator(text));
        }
        int next = breaks.following(from);
        return next == BreakIterator.DONE ? text.length() : next;
    }
}
