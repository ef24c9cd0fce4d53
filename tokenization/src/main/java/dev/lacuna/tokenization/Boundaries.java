package dev.lacuna.tokenization;

import dev.lacuna.tokenization.sentence.SentenceSplitter;

/**
 * Carries boundaries found in the text over to its subwords. A subword lies where its first char lies that is not white space,
 * since some families count the blank in front of a word as part of it.
 */
public final class Boundaries {
    private Boundaries() {}

    /** Marks the first subword of each sentence of {@code text}. A word never goes on over the end of a sentence. */
    public static void markSentences(String text, TokenBuffer tokens) {
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int place = place(text, tokens.start(i));
            if (place >= next) {
                tokens.markSentence(i);
                while (next <= place && next < text.length()) {
                    next = SentenceSplitter.next(text, next);
                }
                next = next >= text.length() ? Integer.MAX_VALUE : next;
            }
        }
    }

    /** The first char from {@code start} on that is not white space. */
    private static int place(String text, int start) {
        int place = start;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
