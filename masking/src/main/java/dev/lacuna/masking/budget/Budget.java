package dev.lacuna.masking.budget;

import dev.lacuna.tokenization.random.KeyedRandom;

/** How many subwords of a row are to be selected. */
public interface Budget {
    /**
     * The wanted number of subwords, not rounded: a sampler with an exact budget rounds it with {@link #whole}, one with
     * independent trials takes it as an expectation.
     *
     * @param candidates subwords of the row that can be masked
     * @param progress the row's place in training time, 0 to 1
     */
    double expected(int candidates, double progress, KeyedRandom random);

    /**
     * A budget in whole subwords: max(1, rint(expected)), or 0 if nothing is wanted. Rounds half to even, as the Python 3 of
     * the reference implementations does: 4.5 gives 4.
     */
    static int whole(double expected) {
        return expected <= 0 ? 0 : Math.max(1, (int) Math.rint(expected));
    }
}
