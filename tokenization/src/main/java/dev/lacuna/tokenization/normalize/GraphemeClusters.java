package dev.lacuna.tokenization.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacter.IndicConjunctBreak;
import com.ibm.icu.lang.UProperty;

/**
 * Extended grapheme clusters: what a reader takes for one character (Unicode Standard Annex 29, rules GB1 to GB999, with the
 * properties of Unicode 16).
 */
final class GraphemeClusters {
    // Of each char below U+10000: its break property, and above that the two properties that rules 9c and 11 need.
    private static final short[] PROPERTIES = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    private static final int BREAK = 0xFF;
    private static final int PICTOGRAPH = 0x100;
    private static final int CONJUNCT_SHIFT = 9;
    private static final IndicConjunctBreak[] CONJUNCT = IndicConjunctBreak.values();

    static {
        for (int c = 0; c < PROPERTIES.length; c++) {
            PROPERTIES[c] = (short) compute(c);
        }
    }

    private GraphemeClusters() {}

    private static int compute(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)
                | (UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC) ? PICTOGRAPH : 0)
                | UCharacter.getIntPropertyValue(codePoint, UProperty.INDIC_CONJUNCT_BREAK) << CONJUNCT_SHIFT;
    }

    private static int properties(int codePoint) {
        return codePoint < PROPERTIES.length ? PROPERTIES[codePoint] : compute(codePoint);
    }

    /** Where the cluster ends that begins at {@code from}. */
    static int end(NormalizedText text, int from) {
        int codePoint = text.codePointAt(from);
        int before = properties(codePoint);
        boolean pictograph = (before & PICTOGRAPH) != 0;
        boolean oddRegional = true;
        IndicConjunctBreak conjunct = afterConjunct(IndicConjunctBreak.NONE, before);
        int i = from + Character.charCount(codePoint);
        for (; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            int after = properties(codePoint);
            boolean joined = joined(before & BREAK, after & BREAK, oddRegional)
                    || conjunct == IndicConjunctBreak.LINKER && conjunct(after) == IndicConjunctBreak.CONSONANT
                    || pictograph && (before & BREAK) == GraphemeClusterBreak.ZWJ && (after & PICTOGRAPH) != 0;
            if (!joined) {
                break;
            }
            int gap = after & BREAK;
            pictograph = (after & PICTOGRAPH) != 0
                    || pictograph
                            && (gap == GraphemeClusterBreak.EXTEND
                                    || gap == GraphemeClusterBreak.ZWJ && (before & BREAK) != GraphemeClusterBreak.ZWJ);
            oddRegional = !oddRegional;
            conjunct = afterConjunct(conjunct, after);
            before = after;
        }
        return i;
    }

    /** Rules 3 to 9b, 12 and 13. */
    private static boolean joined(int before, int after, boolean oddRegional) {
        if (isControl(before) || isControl(after)) {
            return before == GraphemeClusterBreak.CR && after == GraphemeClusterBreak.LF;
        }
        return switch (after) {
            case GraphemeClusterBreak.EXTEND, GraphemeClusterBreak.ZWJ, GraphemeClusterBreak.SPACING_MARK -> true;
            case GraphemeClusterBreak.REGIONAL_INDICATOR -> before == GraphemeClusterBreak.PREPEND
                    || before == GraphemeClusterBreak.REGIONAL_INDICATOR && oddRegional;
            default -> before == GraphemeClusterBreak.PREPEND || joinedHangul(before, after);
        };
    }

    private static boolean isControl(int property) {
        return property == GraphemeClusterBreak.CONTROL
                || property == GraphemeClusterBreak.CR
                || property == GraphemeClusterBreak.LF;
    }

    private static boolean joinedHangul(int before, int after) {
        return switch (before) {
            case GraphemeClusterBreak.L -> after == GraphemeClusterBreak.L
                    || after == GraphemeClusterBreak.V
                    || after == GraphemeClusterBreak.LV
                    || after == GraphemeClusterBreak.LVT;
            case GraphemeClusterBreak.LV, GraphemeClusterBreak.V -> after == GraphemeClusterBreak.V
                    || after == GraphemeClusterBreak.T;
            case GraphemeClusterBreak.LVT, GraphemeClusterBreak.T -> after == GraphemeClusterBreak.T;
            default -> false;
        };
    }

    private static IndicConjunctBreak conjunct(int properties) {
        return CONJUNCT[properties >> CONJUNCT_SHIFT];
    }

    /** How far rule 9c has come: none, a consonant, or a consonant and a linker. */
    private static IndicConjunctBreak afterConjunct(IndicConjunctBreak state, int properties) {
        return switch (conjunct(properties)) {
            case NONE -> IndicConjunctBreak.NONE;
            case CONSONANT -> IndicConjunctBreak.CONSONANT;
            case EXTEND -> state;
            case LINKER -> state == IndicConjunctBreak.NONE ? IndicConjunctBreak.NONE : IndicConjunctBreak.LINKER;
        };
    }
}
