package dev.lacuna.tokenization.sentence;

/**
 * Finds sentence starts. A walk through a text, each call starting where the last one ended, takes time linear in the text;
 * white space between two sentences belongs to either. Holds scratch, so one instance serves one thread.
 */
public interface SentenceBreaker {
    /**
     * The start of the sentence that follows the one at {@code from}.
     *
     * @param from where a sentence starts: 0 or what the last call for this text gave; below {@code text.length()}
     * @return above {@code from}; {@code text.length()} after the last sentence
     */
    int next(String text, int from);
}
