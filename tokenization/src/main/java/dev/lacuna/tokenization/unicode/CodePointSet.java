package dev.lacuna.tokenization.unicode;

import com.ibm.icu.text.UnicodeSet;
import java.util.function.IntPredicate;

/** An immutable set of code points, one bit for each up to its greatest; at most 136 KiB. */
public final class CodePointSet {
    private final long[] bits;

    private CodePointSet(long[] bits) {
        this.bits = bits;
    }

    /** @param pattern in the syntax of ICU's {@code UnicodeSet}, as {@code [[:L:][:M:]]} */
    public static CodePointSet of(String pattern) {
        return of(new UnicodeSet(pattern));
    }

    public static CodePointSet of(UnicodeSet set) {
        int ranges = set.getRangeCount();
        long[] bits = new long[ranges == 0 ? 0 : (set.getRangeEnd(ranges - 1) >> 6) + 1];
        for (int range = 0; range < ranges; range++) {
            for (int c = set.getRangeStart(range); c <= set.getRangeEnd(range); c++) {
                bits[c >> 6] |= 1L << c;
            }
        }
        return new CodePointSet(bits);
    }

    /** The code points that {@code member} accepts. */
    public static CodePointSet of(IntPredicate member) {
        UnicodeSet set = new UnicodeSet();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (member.test(c)) {
                set.add(c);
            }
        }
        return of(set);
    }

    public boolean contains(int codePoint) {
        int word = codePoint >> 6;
        return word < bits.length && (bits[word] >>> codePoint & 1) != 0;
    }
}
