package dev.lacuna.tokenization.document;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.sentence.SentenceBreaker;
import dev.lacuna.tokenization.words.WordStarts;

/**
 * Carries boundaries found in a text over to its subwords. A subword lies where its first char lies that is not white space,
 * since some families count the blank in front of a word as part of it.
 */
final class Boundaries {
    /** No word's number. */
    private static final int NONE = -2;

    private Boundaries() {}

    /**
     * Marks the first subword of each sentence of {@code text}. A word never goes on over the end of a sentence.
     *
     * @param first index of the text's first subword in {@code tokens}
     */
    static void markSentences(String text, SentenceBreaker sentences, TokenBuffer tokens, int first) {
        int next = 0;
        for (int i = first; i < tokens.size(); i++) {
            int place = place(text, tokens.start(i));
            if (place >= next) {
                tokens.markSentence(i);
                while (next <= place && next < text.length()) {
                    next = sentences.next(text, next);
                }
                next = next >= text.length() ? Integer.MAX_VALUE : next;
            }
        }
    }

    /**
     * Makes the words of {@code text} those of {@code starts}, instead of the tokenizer's own. A subword over several words
     * belongs to the first; a special token stays a word.
     *
     * @param first index of the text's first subword in {@code tokens}
     */
    static void replaceWords(String text, WordStarts starts, TokenBuffer tokens, int first, Vocabulary vocabulary) {
        int last = NONE;
        for (int i = first; i < tokens.size(); i++) {
            boolean special = vocabulary.isSpecial(tokens.id(i));
            int word = starts.wordAt(place(text, tokens.start(i)));
            tokens.unmark(i);
            if (special || word != last) {
                tokens.markWord(i);
            }
            last = special ? NONE : word;
        }
    }

    /** The first char from {@code start} on that is not white space. */
    static int place(String text, int start) {
        int place = start;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
