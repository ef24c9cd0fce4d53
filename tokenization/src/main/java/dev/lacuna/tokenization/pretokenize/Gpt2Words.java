package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.unicode.UnicodeSets;

/**
 * The pattern of GPT-2 (Radford et al., "Language Models are Unsupervised Multitask Learners", 2019; openai/gpt-2,
 * encoder.py) as a scanner: {@code 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+}. It leaves
 * nothing between its matches, so the end of each is the start of the next.
 */
final class Gpt2Words {
    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte NUMBER = 2;
    private static final byte SPACE = 3;
    private static final byte[] BMP = new byte[1 << Character.SIZE];

    static {
        for (int c = 0; c < BMP.length; c++) {
            BMP[c] = property(c);
        }
    }

    private Gpt2Words() {}

    private static byte property(int c) {
        if (UnicodeSets.LETTER.contains(c)) {
            return LETTER;
        }
        return UnicodeSets.NUMBER.contains(c) ? NUMBER : UnicodeSets.WHITE_SPACE.contains(c) ? SPACE : OTHER;
    }

    /** Adds the words of {@code chars[from, to)} to {@code out}. */
    static void scan(char[] chars, int from, int to, Splits out) {
        int start = from;
        while (start < to) {
            int end = wordEnd(chars, start, to);
            out.add(start, end);
            start = end;
        }
    }

    private static int wordEnd(char[] chars, int start, int to) {
        char c = chars[start];
        if (c == '\'') {
            int length = contraction(chars, start + 1, to);
            if (length > 0) {
                return start + 1 + length;
            }
        }
        if (c == ' ' && start + 1 < to) {
            byte next = kind(chars, start + 1, to);
            if (next != SPACE) {
                return runEnd(chars, start + 1, to, next);
            }
        }
        byte kind = kind(chars, start, to);
        int end = runEnd(chars, start, to, kind);
        // The last of several white spaces goes to the word that follows.
        return kind == SPACE && end < to && end - start > 1 ? end - 1 : end;
    }

    private static int contraction(char[] chars, int at, int to) {
        if (at >= to) {
            return 0;
        }
        char next = at + 1 < to ? chars[at + 1] : 0;
        return switch (chars[at]) {
            case 's', 't', 'm', 'd' -> 1;
            case 'r', 'v' -> next == 'e' ? 2 : 0;
            case 'l' -> next == 'l' ? 2 : 0;
            default -> 0;
        };
    }

    private static int runEnd(char[] chars, int start, int to, byte kind) {
        int end = start;
        while (end < to) {
            char c = chars[end];
            if (Character.isHighSurrogate(c)) {
                if (kind(chars, end, to) != kind) {
                    return end;
                }
                end += Character.charCount(Character.codePointAt(chars, end, to));
            } else if (BMP[c] == kind) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private static byte kind(char[] chars, int at, int to) {
        char c = chars[at];
        return Character.isHighSurrogate(c) ? property(Character.codePointAt(chars, at, to)) : BMP[c];
    }
}
