package dev.lacuna.statistics.lm;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words of a language model as UTF-8, by number, in one array. */
public final class WordBytes implements Serializable {
    private static final long serialVersionUID = 1;

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 10];
    private int size;

    /** The marks of {@link LmWords}; the words of the corpus are to be added. */
    public WordBytes() {
        for (int mark = 0; mark < LmWords.FIRST; mark++) {
            add(LmWords.mark(mark));
        }
    }

    /** Adds the word with the next number. */
    public void add(String word) {
        byte[] own = word.getBytes(StandardCharsets.UTF_8);
        int from = starts[size];
        if (own.length > bytes.length - from) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(from, own.length), bytes.length * 3 / 2));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        System.arraycopy(own, 0, bytes, from, own.length);
        starts[++size] = from + own.length;
    }

    /** How many words there are, marks included. */
    public int size() {
        return size;
    }

    /** How many bytes word {@code number} has. */
    public int length(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Writes word {@code number} to {@code target} from {@code at}; returns the end. */
    public int copyTo(int number, byte[] target, int at) {
        int length = length(number);
        System.arraycopy(bytes, starts[number], target, at, length);
        return at + length;
    }
}
