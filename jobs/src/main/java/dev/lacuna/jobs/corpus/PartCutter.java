package dev.lacuna.jobs.corpus;

import dev.lacuna.tokenization.sentence.RuleSentences;

/**
 * Cuts one text into parts while it arrives. A part is the longest prefix of what is left that has at most so many chars and
 * ends at the end of a sentence; where there is none, after white space; where there is none, between two code points.
 * Whether a sentence ends is judged by what is left, up to {@value #LOOKAHEAD} chars beyond the longest part: so the parts do
 * not depend on the pieces in which the text arrives, and memory does not depend on its length.
 */
final class PartCutter {
    static final int LOOKAHEAD = 256;

    private final RuleSentences sentences = new RuleSentences();
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int start;

    /** @param most chars of a part, at least 2 */
    PartCutter(int most) {
        this.most = most;
    }

    void append(CharSequence more) {
        text.append(more);
    }

    /** The next part, or null if more text could change it. */
    String next() {
        return text.length() - start > most + LOOKAHEAD ? take(end()) : null;
    }

    /** The next part where no more text comes, or null after the last. */
    String last() {
        int left = text.length() - start;
        if (left == 0) {
            return null;
        }
        return take(left <= most ? left : end());
    }

    /** Forgets what is left. */
    void clear() {
        text.setLength(0);
        start = 0;
    }

    private String take(int length) {
        String part = text.substring(start, start + length);
        start += length;
        if (start > text.length() / 2) {
            text.delete(0, start);
            start = 0;
        }
        return part;
    }

    private int end() {
        String window = text.substring(start, Math.min(text.length(), start + most + LOOKAHEAD));
        int end = 0;
        for (int next = sentences.next(window, 0); next <= most; next = sentences.next(window, end)) {
            end = next;
        }
        if (end > 0) {
            return end;
        }
        for (int i = most; i > 0; i--) {
            if (Character.isWhitespace(window.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isSurrogatePair(window.charAt(most - 1), window.charAt(most)) ? most - 1 : most;
    }
}
