package dev.lacuna.masking;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What is known about the text of a stretch or a row beside its subwords. The arrays are shared, not copied.
 *
 * @param sentenceStarts ascending positions where a sentence starts
 * @param tags universal part of speech of each word, {@link #NO_TAG} for special tokens; null where the corpus is not tagged
 * @param secondStart position where the second text of a pair begins, or -1
 * @param columns names of the values below: table, dot, column
 * @param wordValues for each of {@code columns} a value for each word
 */
public record Annotations(
        int[] sentenceStarts, byte[] tags, int secondStart, List<String> columns, float[][] wordValues)
        implements Serializable {
    /** Nothing is known. */
    public static final Annotations NONE = new Annotations(new int[0], null, -1, List.of(), new float[0][]);

    /** Tag of a word that has none. */
    public static final byte NO_TAG = -1;

    /** The values of {@code column}, one for each word. */
    public float[] values(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalStateException("rows carry no values of " + column + ", only of " + columns);
        }
        return wordValues[at];
    }

    /** Whether a sentence starts at {@code position}. */
    public boolean startsSentence(int position) {
        return Arrays.binarySearch(sentenceStarts, position) >= 0;
    }
}
