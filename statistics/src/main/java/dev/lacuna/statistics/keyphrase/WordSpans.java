package dev.lacuna.statistics.keyphrase;

import java.util.Arrays;

/**
 * The words of a document, by their places. Words that hyphens join without a blank are one, as they are in the tokenizer YAKE
 * was published with. What has no letter or digit is no word, and no phrase goes on over it.
 */
final class WordSpans {
    /** Ints a word: its chars, the words given that it is made of, its sentence, and flags. */
    private static final int STRIDE = 6;

    private static final int OPENS = 1;
    private static final int INSIDE = 2;

    private final boolean marksCount;
    private int[] spans = new int[256 * STRIDE];
    private int size;
    private String first;
    private String second;
    private int secondFrom;
    private int given;
    private int sentences;
    private int inSentence;
    private boolean opening;
    private int hyphenEnd;

    /** @param marksCount whether a word behind a mere opening mark stands inside its sentence */
    WordSpans(boolean marksCount) {
        this.marksCount = marksCount;
    }

    /** Makes room for the words of {@code text}. */
    void clear(String text) {
        first = text;
        secondFrom = Integer.MAX_VALUE;
        size = 0;
        given = 0;
        sentences = 0;
        breakOff();
    }

    /** The words that follow are of {@code text}, the other of a pair. */
    void second(String text) {
        second = text;
        secondFrom = size;
        breakOff();
    }

    /** The next word given can be in no phrase. */
    void skip(boolean startsSentence) {
        enter(startsSentence);
        mark();
        given++;
    }

    /** The next word given: chars {@code [start, end)} of its text, which may have white space at its ends. */
    void add(int start, int end, boolean startsSentence) {
        enter(startsSentence);
        String text = secondFrom == Integer.MAX_VALUE ? first : second;
        int from = Blanks.after(text, start, end);
        int to = Blanks.before(text, from, end);
        if (from < to) {
            place(text, from, to);
        }
        given++;
    }

    private void enter(boolean startsSentence) {
        if (startsSentence || sentences == 0) {
            sentences++;
            inSentence = 0;
            breakOff();
        }
    }

    private void place(String text, int from, int to) {
        if (isHyphen(text, from, to)) {
            hyphenEnd = to;
        } else if (!hasLetterOrDigit(text, from, to)) {
            mark();
        } else if (hyphenEnd == from) {
            spans[(size - 1) * STRIDE + 1] = to;
            spans[(size - 1) * STRIDE + 3] = given + 1;
            hyphenEnd = -1;
        } else {
            append(from, to);
        }
    }

    /** Whether {@code text[from, to)} is a hyphen right behind a word. */
    private boolean isHyphen(String text, int from, int to) {
        char c = text.charAt(from);
        boolean hyphen = to - from == 1 && (c == '-' || c == '\u2010' || c == '\u2011');
        return hyphen && !opening && hyphenEnd < 0 && spans[(size - 1) * STRIDE + 1] == from;
    }

    private void mark() {
        inSentence += marksCount ? 1 : 0;
        breakOff();
    }

    private void breakOff() {
        opening = true;
        hyphenEnd = -1;
    }

    private void append(int from, int to) {
        int at = size * STRIDE;
        if (at == spans.length) {
            spans = Arrays.copyOf(spans, at * 2);
        }
        spans[at] = from;
        spans[at + 1] = to;
        spans[at + 2] = given;
        spans[at + 3] = given + 1;
        spans[at + 4] = sentences - 1;
        spans[at + 5] = (opening || hyphenEnd >= 0 ? OPENS : 0) | (inSentence > 0 ? INSIDE : 0);
        size++;
        inSentence++;
        opening = false;
        hyphenEnd = -1;
    }

    private static boolean hasLetterOrDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int sentences() {
        return sentences;
    }

    /** Number of the first of the words given that word {@code i} is made of. */
    int firstGiven(int i) {
        return spans[i * STRIDE + 2];
    }

    /** Number of the word given after the last that word {@code i} is made of. */
    int endGiven(int i) {
        return spans[i * STRIDE + 3];
    }

    /** Sentence of word {@code i}, from 0. */
    int sentence(int i) {
        return spans[i * STRIDE + 4];
    }

    /** Whether no phrase goes on from the word before into word {@code i}. */
    boolean opens(int i) {
        return (spans[i * STRIDE + 5] & OPENS) != 0;
    }

    /** Whether word {@code i} is not the first of its sentence. */
    boolean inside(int i) {
        return (spans[i * STRIDE + 5] & INSIDE) != 0;
    }

    /** Most code points that word {@code i} can have. */
    int most(int i) {
        return spans[i * STRIDE + 1] - spans[i * STRIDE];
    }

    /** Writes the code points of word {@code i} to {@code out} and returns their number. */
    int codePoints(int i, int[] out) {
        String text = i < secondFrom ? first : second;
        int n = 0;
        for (int at = spans[i * STRIDE]; at < spans[i * STRIDE + 1]; at += Character.charCount(out[n++])) {
            out[n] = text.codePointAt(at);
        }
        return n;
    }

    /** The text of words {@code [i, end)} as written, white space made one blank. */
    String text(int i, int end) {
        String text = i < secondFrom ? first : second;
        return text.substring(spans[i * STRIDE], spans[(end - 1) * STRIDE + 1]).replaceAll("\\s+", " ");
    }
}
