package dev.lacuna.masking.packing;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;

/**
 * A stretch of a document that fits a row, or a pair of texts as far as it fits.
 *
 * @param origin where it stands in the corpus
 * @param ids subwords, without special tokens
 * @param wordStarts ascending positions in {@code ids} where a word starts, the first 0
 * @param notes what is known about the stretch, in its own positions and words; its first sentence starts at 0
 * @param lost subwords that were cut off because a pair is too long for a row; those of other texts are in the next stretch
 */
public record Fragment(Origin origin, int[] ids, int[] wordStarts, Annotations notes, int lost) {
    /** A stretch of which nothing was cut off. */
    public Fragment(Origin origin, int[] ids, int[] wordStarts, Annotations notes) {
        this(origin, ids, wordStarts, notes, 0);
    }

    /** A stretch of which nothing more is known. */
    public Fragment(Origin origin, int[] ids, int[] wordStarts) {
        this(origin, ids, wordStarts, Annotations.NONE);
    }
}
