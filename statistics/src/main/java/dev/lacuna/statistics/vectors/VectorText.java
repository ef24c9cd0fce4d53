package dev.lacuna.statistics.vectors;

import dev.lacuna.tokenization.UserException;
import java.util.StringTokenizer;

/**
 * Reads vectors in the text form of word2vec and GloVe: a word and its numbers a line, with blanks or tabs between; the first
 * line may instead hold two whole numbers, of words and of numbers in a vector. Feed it the lines in order.
 */
public final class VectorText {
    private static final int UNKNOWN = -1;

    private final String source;
    private int size = UNKNOWN;
    private int line;
    private String word;
    private StringTokenizer fields;

    /** @param source name of the file, for messages */
    public VectorText(String source) {
        this.source = source;
    }

    /** Takes the next line; false if it is blank or tells no vector but how many there are. */
    public boolean next(String text) {
        line++;
        fields = new StringTokenizer(text, " \t\r");
        int count = fields.countTokens();
        if (count == 0 || line == 1 && count == 2 && isHeader(text)) {
            return false;
        }
        word = fields.nextToken();
        if (size == UNKNOWN) {
            size = count - 1;
        }
        if (count - 1 != size || size == 0) {
            throw wrong(count - 1 + " numbers, but the vectors before have " + size);
        }
        return true;
    }

    private static boolean isHeader(String text) {
        return text.strip().matches("\\d+[ \t]+\\d+");
    }

    /** The word of the line taken last. */
    public String word() {
        return word;
    }

    /** The vector of the line taken last; asked at most once a line. */
    public float[] vector() {
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            String number = fields.nextToken();
            try {
                vector[i] = Float.parseFloat(number);
            } catch (NumberFormatException e) {
                throw wrong("no number but " + number);
            }
            if (!Float.isFinite(vector[i])) {
                throw wrong("no finite number but " + number);
            }
        }
        return vector;
    }

    /** Numbers in a vector; -1 before the first. */
    public int size() {
        return size;
    }

    private UserException wrong(String what) {
        return new UserException("Cannot read vectors: there is " + what
                + "; give a word and its numbers a line, all of one " + "length (" + source + ", line " + line + ")");
    }
}
