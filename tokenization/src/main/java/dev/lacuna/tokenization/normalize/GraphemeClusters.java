package dev.lacuna.tokenization.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacter.IndicConjunctBreak;
import com.ibm.icu.lang.UProperty;

/**
 * Extended grapheme clusters: what a reader takes for one character (Unicode Standard Annex 29 with the properties of Unicode
 * 16). The pairs of rules 12 and 13, which are flags, are left apart: they are no shorter than 8 bytes, and {@link
 * PrecompiledNormalizer} treats them char by char like their halves.
 */
final class GraphemeClusters {
    // Of each char below U+10000: its break property, and above that the two properties that rules 9c and 11 need.
    private static final short[] PROPERTIES = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    private static final int BREAK = 0xFF;
    private static final int PICTOGRAPH = 0x100;
    private static final int CONJUNCT_SHIFT = 9;
    private static final IndicConjunctBreak[] CONJUNCT = IndicConjunctBreak.values();

    // How far rule 11 has come: nowhere, a pictograph with its modifiers, or these and a joiner.
    private static final int NO_EMOJI = 0;
    private static final int EMOJI = 1;
    private static final int EMOJI_AND_JOINER = 2;

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
        int emoji = afterEmoji(NO_EMOJI, before);
        IndicConjunctBreak conjunct = afterConjunct(IndicConjunctBreak.NONE, before);
        int i = from + Character.charCount(codePoint);
        while (i < text.length()) {
            codePoint = text.codePointAt(i);
            int after = properties(codePoint);
            boolean joined = joined(before & BREAK, after & BREAK)
                    || conjunct == IndicConjunctBreak.LINKER && conjunct(after) == IndicConjunctBreak.CONSONANT
                    || emoji == EMOJI_AND_JOINER && (after & PICTOGRAPH) != 0;
            if (!joined) {
                break;
            }
            emoji = afterEmoji(emoji, after);
            conjunct = afterConjunct(conjunct, after);
            before = after;
            i += Character.charCount(codePoint);
        }
        return i;
    }

    /** Rules 3 to 9b. */
    private static boolean joined(int before, int after) {
        if (isControl(before) || isControl(after)) {
            return before == GraphemeClusterBreak.CR && after == GraphemeClusterBreak.LF;
        }
        return before == GraphemeClusterBreak.PREPEND
                || after == GraphemeClusterBreak.EXTEND
                || after == GraphemeClusterBreak.ZWJ
                || after == GraphemeClusterBreak.SPACING_MARK
                || joinedHangul(before, after);
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

    private static int afterEmoji(int state, int properties) {
        if ((properties & PICTOGRAPH) != 0) {
            return EMOJI;
        }
        int property = properties & BREAK;
        if (state == EMOJI && property == GraphemeClusterBreak.ZWJ) {
            return EMOJI_AND_JOINER;
        }
        return state == EMOJI && property == GraphemeClusterBreak.EXTEND ? EMOJI : NO_EMOJI;
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
