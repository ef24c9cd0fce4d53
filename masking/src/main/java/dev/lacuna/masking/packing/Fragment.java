package dev.lacuna.masking.packing;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;

/**
 * A stretch of a document that fits a row.
 *
 * @param origin where it stands in the corpus
 * @param ids subwords, without special tokens
 * @param wordStarts ascending positions in {@code ids} where a word starts, the first 0
 * @param notes what is known about the stretch, in its own positions and words; its first sentence starts at 0
 */
public record Fragment(Origin origin, int[] ids, int[] wordStarts, Annotations notes) {
    /** A stretch of which nothing more is known. */
    public Fragment(Origin origin, int[] ids, int[] wordStarts) {
        this(origin, ids, wordStarts, Annotations.NONE);
    }
}
