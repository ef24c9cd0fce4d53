package dev.lacuna.jobs.tokenize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;

/** What a tokenizer makes of a sample of text. */
final class PreflightCounts {
    private static final int SHOWN = 60;

    private long chars;
    private long lostChars;
    private long words;
    private long subwords;
    private long unknowns;
    private String longestWord = "";
    private int longestWordSubwords;
    private String firstUnknown = "";

    void add(String text, TokenSequence tokens, TokenBuffer places, Vocabulary vocabulary) {
        words += tokens.words();
        subwords += tokens.size();
        int unknown = vocabulary.specialTokens().unknown();
        int covered = 0;
        for (int i = 0; i < tokens.size(); i++) {
            lostChars += ink(text, covered, places.start(i));
            covered = Math.max(covered, places.end(i));
            if (tokens.ids()[i] == unknown) {
                unknowns++;
                firstUnknown = firstUnknown.isEmpty() ? text.substring(places.start(i), places.end(i)) : firstUnknown;
            }
        }
        lostChars += ink(text, covered, text.length());
        chars += ink(text, 0, text.length());
        for (int w = 0; w < tokens.words(); w++) {
            noteWord(text, places.start(tokens.wordStarts()[w]), places.end(tokens.wordEnd(w) - 1), tokens, w);
        }
    }

    private void noteWord(String text, int from, int to, TokenSequence tokens, int word) {
        // Some tokenizers count the blank in front of a word as part of it.
        String own = to - from > longestWord.length() ? text.substring(from, to).strip() : "";
        if (own.length() > longestWord.length()) {
            longestWord = own;
            longestWordSubwords = tokens.wordEnd(word) - tokens.wordStarts()[word];
        }
    }

    /** Chars other than white space in {@code text[from, to)}. */
    private static int ink(String text, int from, int to) {
        int ink = 0;
        for (int i = from; i < to; i++) {
            ink += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
        }
        return ink;
    }

    double unknownRate() {
        return (double) unknowns / Math.max(1, subwords);
    }

    double subwordsPerWord() {
        return (double) subwords / Math.max(1, words);
    }

    /** Share of the chars, white space aside, that no subword stands for. */
    double lostShare() {
        return (double) lostChars / Math.max(1, chars);
    }

    /** The first text that became an unknown subword, shortened; empty where none did. */
    String firstUnknown() {
        return shown(firstUnknown);
    }

    String longestWord() {
        return shown(longestWord);
    }

    int longestWordChars() {
        return longestWord.length();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    ObjectNode toJson() {
        return Json.object()
                .put("chars", chars)
                .put("words", words)
                .put("subwords", subwords)
                .put("unknownRate", unknownRate())
                .put("firstUnknown", firstUnknown())
                .put("subwordsPerWord", subwordsPerWord())
                .put("lostShare", lostShare())
                .put("longestWord", longestWord())
                .put("longestWordChars", longestWordChars())
                .put("longestWordSubwords", longestWordSubwords);
    }
}
