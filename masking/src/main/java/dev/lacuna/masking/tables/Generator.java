package dev.lacuna.masking.tables;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.io.Serializable;

/** A surrogate generator: draws subwords for a place in a row, from counts of the corpus and not from a neural network. */
public interface Generator extends Serializable {
    /**
     * Draws a subword to stand after {@code ids[0, position)}.
     *
     * @param ids a row, of which the part before {@code position} is looked at
     */
    int draw(int[] ids, int position, KeyedRandom random);

    /** Its name in identities, such as {@code unigram}. */
    String name();
}
