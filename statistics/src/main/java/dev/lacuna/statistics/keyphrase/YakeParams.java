package dev.lacuna.statistics.keyphrase;

import java.io.Serializable;

/**
 * How keyphrases are found.
 *
 * @param maxOrder words in a phrase at most, 1 to 3: with two stop words inside, the paper's score can turn negative
 * @param window how many words to its left a word stands together with, 1 or more
 * @param dedup a phrase more similar than this to a better one is left out, 0 to 1; 1 leaves none out
 * @param minChars words of fewer characters, punctuation not counted, are stop words
 * @param released whether to do as the released program does where it is known to differ from the paper, see {@link Yake}
 */
public record YakeParams(int maxOrder, int window, double dedup, int minChars, boolean released)
        implements Serializable {
    /** The authors' defaults. */
    public static final YakeParams DEFAULT = new YakeParams(3, 1, 0.9, 3, false);

    public YakeParams {
        require(maxOrder >= 1 && maxOrder <= 3, "maxOrder must be 1 to 3", maxOrder);
        require(window >= 1, "window must be 1 or more", window);
        require(dedup >= 0 && dedup <= 1, "dedup must be in [0, 1]", dedup);
        require(minChars >= 1, "minChars must be 1 or more", minChars);
    }

    private static void require(boolean holds, String reason, Number value) {
        if (!holds) {
            throw new IllegalArgumentException("Invalid YAKE parameters: " + reason + " (" + value + ")");
        }
    }
}
