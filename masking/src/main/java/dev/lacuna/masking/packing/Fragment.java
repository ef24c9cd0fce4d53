package dev.lacuna.masking.packing;

/**
 * A stretch of a document that fits a row.
 *
 * @param document the document's id
 * @param number index of the fragment within the document, from 0
 * @param ids subwords, without special tokens
 * @param wordStarts ascending positions in {@code ids} where a word starts, the first 0
 */
public record Fragment(String document, int number, int[] ids, int[] wordStarts) {}
