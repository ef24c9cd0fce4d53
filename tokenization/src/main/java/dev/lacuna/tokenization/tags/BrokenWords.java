package dev.lacuna.tokenization.tags;

import dev.lacuna.tokenization.words.WordBreaker;
import dev.lacuna.tokenization.words.WordStarts;

/** The words of a {@link WordBreaker} as tokens, for languages without a learned tokenizer. */
final class BrokenWords implements TokenCutter {
    private final WordBreaker breaker;
    private final WordStarts starts = new WordStarts();

    BrokenWords(WordBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public void cut(String text, int from, int to, TaggedTokens out) {
        out.clear();
        breaker.words(text, from, to, starts);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.start(i + 1) : to;
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            out.add(starts.start(i), end, UniversalTag.X);
        }
    }
}
