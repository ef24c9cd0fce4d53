package dev.lacuna.statistics.context;

import dev.lacuna.statistics.words.WordCodes;
import java.util.Arrays;

/**
 * Cuts numbered text into sentences. What is no word (punctuation, unknown subwords) goes without leaving a place; a rare word
 * stays as {@link WordCodes#RARE}, so that words around it come no nearer. Keeps a buffer: one instance serves one thread.
 */
public final class Sentences {
    /** Receives a sentence, {@code words[0, size)}, valid only during the call; never an empty one. */
    public interface Visitor {
        void visit(int[] words, int size);
    }

    private int[] words = new int[1 << 6];

    /** Gives the sentences of {@code text[from, to)}, which begins and ends with one. */
    public void forEach(int[] text, int from, int to, Visitor visitor) {
        int size = 0;
        for (int i = from; i < to; i++) {
            int code = text[i];
            if (WordCodes.isWord(code)) {
                if (size == words.length) {
                    words = Arrays.copyOf(words, size * 2);
                }
                words[size++] = code;
            } else if (code != WordCodes.BREAK) {
                give(size, visitor);
                size = 0;
            }
        }
        give(size, visitor);
    }

    private void give(int size, Visitor visitor) {
        if (size > 0) {
            visitor.visit(words, size);
        }
    }
}
