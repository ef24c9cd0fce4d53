package dev.lacuna.statistics.informask;

import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.function.Consumer;

/**
 * Cuts documents into texts of at most so many subwords, one after the other, between words; only a word that is longer than
 * a text is cut inside. Special tokens are left out. For one thread.
 */
final class TextCutter {
    private final Vocabulary vocabulary;
    private final int longest;
    private final MaskText text = new MaskText();

    TextCutter(Vocabulary vocabulary, int longest) {
        this.vocabulary = vocabulary;
        this.longest = longest;
    }

    /**
     * Gives the texts of {@code tokens}; a text is valid only during the call.
     *
     * @param numbers the number of each word, below 0 if it is none of the index
     */
    void cut(TokenSequence tokens, int[] numbers, Consumer<MaskText> receiver) {
        text.clear();
        for (int word = 0; word < tokens.words(); word++) {
            int from = tokens.wordStarts()[word];
            int to = tokens.wordEnd(word);
            if (text.size() + to - from > longest) {
                give(receiver);
            }
            text.beginWord();
            for (int i = from; i < to; i++) {
                if (!vocabulary.isSpecial(tokens.ids()[i])) {
                    addTo(receiver, tokens.ids()[i], numbers[word]);
                }
            }
        }
        give(receiver);
    }

    private void addTo(Consumer<MaskText> receiver, int id, int number) {
        if (text.size() == longest) {
            give(receiver);
        }
        text.add(id, number);
    }

    private void give(Consumer<MaskText> receiver) {
        if (text.size() > 0) {
            receiver.accept(text);
        }
        text.clear();
    }
}
