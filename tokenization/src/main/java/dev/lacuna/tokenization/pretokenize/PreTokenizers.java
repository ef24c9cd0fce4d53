package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.bert.CharClass;
import dev.lacuna.tokenization.regex.Regex;
import dev.lacuna.tokenization.unicode.CodePointSet;
import dev.lacuna.tokenization.unicode.UnicodeSets;
import java.util.List;

/** The pre-tokenizers that cut at every character of some kind. */
public final class PreTokenizers {
    private static final Regex SPACE = Regex.anyOf(UnicodeSets.WHITE_SPACE);
    private static final Regex PUNCTUATION = Regex.anyOf(CodePointSet.of(CharClass::isPunctuation));
    private static final Regex NUMBER = Regex.anyOf(UnicodeSets.NUMBER);

    private PreTokenizers() {}

    /** At white space, which is dropped, and around each punctuation character, as BERT does. */
    public static PreTokenizer bert() {
        return new SequencePreTokenizer(List.of(whitespaceSplit(), punctuation(SplitBehavior.ISOLATED)));
    }

    /** At white space, which is dropped. */
    public static PreTokenizer whitespaceSplit() {
        return new DelimiterSplit(SPACE, SplitBehavior.REMOVED, false);
    }

    /** At punctuation: ASCII's, symbols among them, and Unicode's. */
    public static PreTokenizer punctuation(SplitBehavior behavior) {
        return new DelimiterSplit(PUNCTUATION, behavior, false);
    }

    /** @param individual whether each digit is a word, not each run of digits */
    public static PreTokenizer digits(boolean individual) {
        return new DelimiterSplit(NUMBER, individual ? SplitBehavior.ISOLATED : SplitBehavior.CONTIGUOUS, false);
    }

    /** At each {@code delimiter}, which is dropped. */
    public static PreTokenizer delimiter(int delimiter) {
        return new DelimiterSplit(Regex.literal(Character.toString(delimiter)), SplitBehavior.REMOVED, false);
    }
}
