package dev.lacuna.statistics.words;

import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * A number for each word, looked up by its subwords. The forms of a word, the ways it is cut, have the same text and so the
 * same number. Spells out a form when it first meets it and remembers the number, so one instance serves one thread.
 */
public final class WordForms {
    private static final int MOST_FORMS = 1 << 20;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Vocabulary vocabulary;
    private final ToIntFunction<String> numberOfText;
    private final SequenceIndex forms = new SequenceIndex();
    private int[] numbers = new int[1 << 9];
    /** Numbers of the forms of one subword, by its id: most words of most texts, for which no hash need be made. */
    private final int[] ofSubwords;

    /** @param numberOfText the number of a word by its text; the same whenever it is asked */
    public WordForms(Vocabulary vocabulary, ToIntFunction<String> numberOfText) {
        this.vocabulary = vocabulary;
        this.numberOfText = numberOfText;
        this.ofSubwords = new int[vocabulary.size()];
        Arrays.fill(ofSubwords, UNKNOWN);
    }

    /** The number of the word {@code ids[from, to)}. */
    public int numberOf(int[] ids, int from, int to) {
        if (to - from == 1) {
            int number = ofSubwords[ids[from]];
            return number == UNKNOWN ? rememberSubword(ids, from) : number;
        }
        int form = forms.indexOf(ids, from, to);
        return form < 0 ? remember(ids, from, to) : numbers[form];
    }

    private int rememberSubword(int[] ids, int at) {
        int number = numberOfText.applyAsInt(vocabulary.word(ids, at, at + 1));
        ofSubwords[ids[at]] = number;
        return number;
    }

    private int remember(int[] ids, int from, int to) {
        if (forms.size() == MOST_FORMS) {
            forms.clear();
        }
        int form = forms.add(ids, from, to);
        if (form == numbers.length) {
            numbers = Arrays.copyOf(numbers, form * 2);
        }
        numbers[form] = numberOfText.applyAsInt(vocabulary.word(ids, from, to));
        return numbers[form];
    }

    /** Forgets all forms. */
    public void clear() {
        forms.clear();
        Arrays.fill(ofSubwords, UNKNOWN);
    }
}
