package dev.lacuna.statistics.keyphrase;

import dev.lacuna.tokenization.bert.CharClass;

/**
 * What a word looks like: the tags of YAKE. Its tags {@code d} (a number) and {@code u} (letters with digits, or more than
 * one punctuation mark) are both {@link #DISCARDED}, since words of either are in no phrase.
 */
final class WordShape {
    static final byte PLAIN = 0;
    /** Tag {@code n}: its first character, and no other, is an upper-case letter; not at the start of a sentence. */
    static final byte CAPITALIZED = 1;
    /** Tag {@code a}: all characters are upper-case letters. */
    static final byte ACRONYM = 2;

    static final byte DISCARDED = 3;

    private WordShape() {}

    /**
     * The shape of the word of code points {@code word[0, length)}, in its own casing.
     *
     * @param inside whether it is not the first of its sentence
     */
    static byte of(int[] word, int length, boolean inside) {
        int letters = 0;
        int upper = 0;
        int marks = 0;
        for (int i = 0; i < length; i++) {
            int c = word[i];
            if (Character.isDigit(c)) {
                return DISCARDED;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            marks += CharClass.isPunctuation(c) ? 1 : 0;
        }
        if (letters == 0 || marks > 1) {
            return DISCARDED;
        }
        if (upper == length) {
            return ACRONYM;
        }
        return inside && upper == 1 && length > 1 && Character.isUpperCase(word[0]) ? CAPITALIZED : PLAIN;
    }

    /** How many characters of {@code word[0, length)} are no punctuation. */
    static int size(int[] word, int length) {
        int size = 0;
        for (int i = 0; i < length; i++) {
            size += CharClass.isPunctuation(word[i]) ? 0 : 1;
        }
        return size;
    }
}
