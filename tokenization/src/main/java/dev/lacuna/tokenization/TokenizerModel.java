package dev.lacuna.tokenization;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import java.util.List;

/** A tokenizer as read from its file; makes one {@link Tokenizer} for each thread. Immutable. */
public interface TokenizerModel {
    Vocabulary vocabulary();

    /** A new tokenizer that gives every text its one segmentation. */
    Tokenizer tokenizer();

    /**
     * A new tokenizer that draws a segmentation each time it sees a text.
     *
     * @param random where the draws come from; the caller resets it to the key of each document and view
     * @throws UserException if this tokenizer has no such noise
     */
    Tokenizer tokenizer(SegmentationNoise noise, KeyedRandom random);

    /** What does the cutting: {@code lacuna} or {@code hf}. */
    String engine();

    /** What a user should know about how the file is used, a sentence each; empty in the plain case. */
    List<String> notes();
}
