package dev.lacuna.masking.packing;

import dev.lacuna.masking.Origin;

/**
 * A stretch of a document that fits a row.
 *
 * @param origin where it stands in the corpus
 * @param ids subwords, without special tokens
 * @param wordStarts ascending positions in {@code ids} where a word starts, the first 0
 */
public record Fragment(Origin origin, int[] ids, int[] wordStarts) {}
