package dev.lacuna.tokenization.normalize;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import dev.lacuna.tokenization.unicode.CodePointSet;

/** What a normalization form does to each code point. */
final class FormTables {
    private static final UnicodeSet UNICODE_9 = new UnicodeSet("[:age=9.0:]").freeze();
    private static final int PAGE = 128;

    private final Normalizer2 form;
    private final boolean composes;
    /** Code points that the form leaves alone, and that never compose with one before them nor are reordered. */
    private final CodePointSet stable;
    /** All chars below are stable. */
    private final int firstUnstable;

    private final String[][] decompositions = new String[(Character.MAX_CODE_POINT + 1) / PAGE][];

    FormTables(Normalizer2 complete, boolean composes) {
        form = new FilteredNormalizer2(complete, UNICODE_9);
        this.composes = composes;
        UnicodeSet unstable = new UnicodeSet();
        for (UnicodeSet.EntryRange range : UNICODE_9.ranges()) {
            for (int c = range.codepoint; c <= range.codepointEnd; c++) {
                String decomposition = form.getDecomposition(c);
                if (decomposition != null) {
                    page(c)[c % PAGE] = decomposition;
                }
                boolean kept = decomposition == null || composes && form.isNormalized(Character.toString(c));
                if (!kept || !form.hasBoundaryBefore(c)) {
                    unstable.add(c);
                }
            }
        }
        firstUnstable = unstable.getRangeStart(0);
        stable = CodePointSet.of(unstable.complement());
    }

    private String[] page(int c) {
        if (decompositions[c / PAGE] == null) {
            decompositions[c / PAGE] = new String[PAGE];
        }
        return decompositions[c / PAGE];
    }

    boolean composes() {
        return composes;
    }

    /** Place of the first character at or after {@code at} that is not stable; the text's length where all are. */
    int firstUnstable(NormalizedText text, int at) {
        char[] chars = text.chars();
        int length = text.length();
        int i = at;
        while (i < length) {
            if (chars[i] < firstUnstable) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            if (!stable.contains(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return length;
    }

    /** Place of the first stable character after {@code at}; the text's length where there is none. */
    int nextStable(NormalizedText text, int at) {
        int i = at;
        while (i < text.length() && !stable.contains(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** The full decomposition of {@code c}; null where it has none. */
    String decomposition(int c) {
        String[] page = decompositions[c / PAGE];
        return page == null ? null : page[c % PAGE];
    }

    int combiningClass(int c) {
        return form.getCombiningClass(c);
    }

    /** The primary composite of two code points; negative where they have none. */
    int compose(int first, int second) {
        return form.composePair(first, second);
    }
}
