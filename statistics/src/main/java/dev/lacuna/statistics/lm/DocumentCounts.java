package dev.lacuna.statistics.lm;

import java.io.Serializable;

/**
 * How many documents there are, each part for one.
 *
 * @param counted those the model is made of
 * @param heldOut those it is tried on
 */
public record DocumentCounts(long counted, long heldOut) implements Serializable {
    public static final DocumentCounts NONE = new DocumentCounts(0, 0);

    public DocumentCounts plus(DocumentCounts other) {
        return new DocumentCounts(counted + other.counted, heldOut + other.heldOut);
    }
}
