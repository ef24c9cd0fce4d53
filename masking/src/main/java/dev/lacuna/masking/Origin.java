package dev.lacuna.masking;

import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.random.RandomKeys;
import java.io.Serializable;

/**
 * What names a stretch of the corpus, and all that is drawn for it.
 *
 * @param document the document's id
 * @param part which part of it, where it was cut into parts
 * @param segmentation which of its segmentations into subwords, 0 the plain one
 * @param number index of the stretch within that part
 */
public record Origin(String document, int part, int segmentation, int number) implements Serializable {
    /** The start of a document in one part. */
    public static Origin of(String document) {
        return new Origin(document, 0, 0, 0);
    }

    /** The same part's stretch {@code number}. */
    public Origin at(int number) {
        return new Origin(document, part, segmentation, number);
    }

    /**
     * The key of what is drawn for this stretch.
     *
     * @param view index among independent draws
     */
    public RandomKey key(long seed, String purpose, int view) {
        return RandomKey.of(seed, purpose, name(), number, view);
    }

    /** As {@link #key(long, String, int)} for the purpose of {@code keys}. */
    RandomKey key(long seed, RandomKeys keys, int view) {
        return keys.of(seed, name(), number, view);
    }

    private String name() {
        // A zero char stands in no id, so that no document's id is another's with a part.
        return part == 0 && segmentation == 0 ? document : document + '\0' + part + '\0' + segmentation;
    }
}
