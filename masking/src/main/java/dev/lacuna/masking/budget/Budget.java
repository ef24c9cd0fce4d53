package dev.lacuna.masking.budget;

import dev.lacuna.tokenization.random.KeyedRandom;

/** How many subwords of a row are to be selected. */
public interface Budget {
    /**
     * @param candidates subwords of the row that can be masked
     * @param progress the row's place in training time, 0 to 1
     */
    int subwords(int candidates, double progress, KeyedRandom random);
}
