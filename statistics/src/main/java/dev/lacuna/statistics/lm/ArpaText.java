package dev.lacuna.statistics.lm;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Lines of an ARPA file (Doug Paul's format for back-off n-grams, as SRILM's ngram-format(5) has it) as bytes:
 * logarithm of the probability, a tab, the words, and for all but the longest n-grams a tab and the logarithm of the
 * backoff weight. Logarithms are base 10 and have seven decimals, finer than single precision.
 */
public final class ArpaText {
    private static final double SCALE = 1e7;
    private static final int DECIMALS = 7;

    private final WordBytes words;
    private byte[] bytes = new byte[1 << 16];
    private int size;

    public ArpaText(WordBytes words) {
        this.words = words;
    }

    /** Appends a line of the longest order. */
    public void addLongest(int[] ngram, float logProb) {
        addStart(ngram, logProb);
        put('\n');
    }

    /** Appends a line of an order that may be a context. */
    public void add(int[] ngram, float logProb, float logBackoff) {
        addStart(ngram, logProb);
        put('\t');
        putLog(logBackoff);
        put('\n');
    }

    private void addStart(int[] ngram, float logProb) {
        putLog(logProb);
        for (int i = 0; i < ngram.length; i++) {
            put(i == 0 ? '\t' : ' ');
            reserve(words.length(ngram[i]));
            size = words.copyTo(ngram[i], bytes, size);
        }
    }

    /** Bytes appended so far. */
    public int size() {
        return size;
    }

    /** Writes and forgets what was appended. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void putLog(float log) {
        reserve(32);
        long scaled = Math.round(log * SCALE);
        if (scaled < 0) {
            put('-');
            scaled = -scaled;
        }
        long whole = scaled / (long) SCALE;
        long rest = scaled % (long) SCALE;
        putDigits(whole, Long.toString(whole).length());
        if (rest > 0) {
            put('.');
            putDigits(rest, DECIMALS);
        }
    }

    private void putDigits(long number, int digits) {
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    private void put(char c) {
        reserve(1);
        bytes[size++] = (byte) c;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
