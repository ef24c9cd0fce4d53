package dev.lacuna.tokenization.regex;

import com.ibm.icu.text.UnicodeSet;
import java.util.List;

/** The first of several branches that leads to a match. A table tells which ones can start with an ASCII character. */
final class AlternationNode extends Node {
    static final int MAX_BRANCHES = 63;

    private final Node[] branches;
    private final long[] asciiBranches = new long[128];
    private final long all;

    /** @param firsts what each branch can start with; null where it may be anything */
    AlternationNode(List<Node> branches, List<UnicodeSet> firsts) {
        this.branches = branches.toArray(Node[]::new);
        all = (1L << this.branches.length) - 1;
        for (int c = 0; c < 128; c++) {
            for (int b = 0; b < this.branches.length; b++) {
                if (firsts.get(b) == null || firsts.get(b).contains(c)) {
                    asciiBranches[c] |= 1L << b;
                }
            }
        }
    }

    @Override
    int match(char[] chars, int from, int to, int at) {
        long left = at < to && chars[at] < 128 ? asciiBranches[chars[at]] : all;
        for (; left != 0; left &= left - 1) {
            int match = branches[Long.numberOfTrailingZeros(left)].match(chars, from, to, at);
            if (match >= 0) {
                return match;
            }
        }
        return -1;
    }
}
