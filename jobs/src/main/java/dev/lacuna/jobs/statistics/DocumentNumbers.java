package dev.lacuna.jobs.statistics;

import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;

/** Numbers the words of one document after another, in a buffer; for one thread. */
public final class DocumentNumbers {
    private final WordIndex index;
    private final WordForms forms;
    private int[] numbers = new int[1 << 10];
    private int size;

    public DocumentNumbers(WordIndex index) {
        this.index = index;
        this.forms = index.forms();
    }

    /** Numbers the words of {@code tokens}, with {@link dev.lacuna.statistics.words.WordCodes codes} where sentences end. */
    public void set(TokenSequence tokens) {
        int most = WordIndex.mostNumbers(tokens);
        if (most > numbers.length) {
            numbers = new int[most];
        }
        size = index.number(tokens, forms, numbers, 0);
    }

    /** The numbers and codes of the document are {@code [0, size())} of these. */
    public int[] numbers() {
        return numbers;
    }

    public int size() {
        return size;
    }
}
