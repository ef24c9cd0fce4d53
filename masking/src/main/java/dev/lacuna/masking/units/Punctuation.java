package dev.lacuna.masking.units;

import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;

/** Tells words without any letter or digit. Serves one thread. */
public final class Punctuation {
    private final WordForms forms;

    public Punctuation(Vocabulary vocabulary) {
        forms = new WordForms(vocabulary, text -> text.codePoints().anyMatch(Character::isLetterOrDigit) ? 0 : 1);
    }

    /** Whether {@code word} has neither letter nor digit. */
    public boolean is(Sequence sequence, int word) {
        return forms.numberOf(sequence.ids(), sequence.wordStarts()[word], sequence.wordEnd(word)) == 1;
    }
}
