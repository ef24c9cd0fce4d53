package dev.lacuna.tokenization.subword;

import dev.lacuna.tokenization.random.KeyedRandom;

/** A vocabulary and the rule that cuts words into its entries. Immutable, shared by all threads. */
public interface SubwordModel {
    /** A new cutter that gives every word its one segmentation. */
    WordCutter cutter();

    /**
     * A new cutter that draws a segmentation each time it sees a word.
     *
     * @param random where the draws come from; the caller resets it to the key of each document and view
     * @throws dev.lacuna.tokenization.UserException if this family has no such noise
     */
    WordCutter cutter(SegmentationNoise noise, KeyedRandom random);
}
