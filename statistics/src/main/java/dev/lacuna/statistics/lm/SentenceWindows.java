package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.counting.SequenceCounts;
import java.util.Arrays;

/**
 * The windows of a sentence: for each of its words, and for its end, the n-gram of the model's order that ends there.
 * Near the start of the sentence it is shorter and begins with {@link LmWords#START}. These windows hold all that the
 * model is made of, since every shorter n-gram is the end of a window. For one thread; reused from sentence to
 * sentence.
 */
public final class SentenceWindows {
    private final int order;
    private final SequenceCounts counts;
    private int[] sentence = new int[256];
    private int size;

    /** @param order longest n-gram, 2 or more */
    public SentenceWindows(int order, SequenceCounts counts) {
        this.order = order;
        this.counts = counts;
        this.sentence[0] = LmWords.START;
        this.size = 1;
    }

    /** Appends {@code word} to the sentence. */
    public void add(int word) {
        if (size == sentence.length) {
            sentence = Arrays.copyOf(sentence, size * 2);
        }
        sentence[size++] = word;
    }

    /** Ends the sentence and counts its windows; one without words counts for nothing. */
    public void end() {
        if (size > 1) {
            add(LmWords.END);
            for (int to = 2; to <= size; to++) {
                counts.add(sentence, Math.max(0, to - order), to, 1, 0);
            }
            size = 1;
        }
    }
}
