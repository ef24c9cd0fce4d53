package dev.lacuna.tokenization.sentence;

import java.util.Locale;
import java.util.Set;

/**
 * Finds sentence starts by rule: after {@code . ! ?} (and closing quotes or brackets) when white space follows and the next
 * character is not a lower-case letter, after {@code 。！？} anywhere, and after a blank line. A full stop after a single
 * letter or a common abbreviation ends nothing.
 */
public final class RuleSentences implements SentenceBreaker {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "etc", "e.g", "i.e", "cf", "fig", "no", "vol",
            "pp", "rev", "gen", "col", "capt", "lt", "sgt", "hon", "esq", "messrs", "mme", "mlle", "inc", "ltd", "co",
            "corp", "approx", "ed", "eds", "al", "u.s", "u.k");
    private static final int LONGEST_ABBREVIATION = 8;

    @Override
    public int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '！' || c == '？') {
                return i + 1;
            }
            if (c == '\n' && blankLineFollows(text, i)) {
                return i + 1;
            }
            if (c == '.' || c == '!' || c == '?') {
                int end = afterClosers(text, i + 1);
                if (startsSentence(text, end) && !(c == '.' && isAbbreviation(text, i))) {
                    return end;
                }
                i = end - 1;
            }
        }
        return text.length();
    }

    private static boolean blankLineFollows(String text, int newline) {
        for (int i = newline + 1; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static int afterClosers(String text, int from) {
        int i = from;
        while (i < text.length() && ".!?\"')]}”’»".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean startsSentence(String text, int end) {
        if (end >= text.length() || !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        int i = end;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && !Character.isLowerCase(text.codePointAt(i));
    }

    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && stop - start <= LONGEST_ABBREVIATION && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (start < stop && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        String word = text.substring(start, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
