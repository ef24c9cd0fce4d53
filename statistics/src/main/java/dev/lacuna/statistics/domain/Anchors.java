package dev.lacuna.statistics.domain;

import dev.lacuna.statistics.vectors.UnitRows;
import java.io.Serializable;

/** The vectors of the anchors, to find the one that a word is most like. */
public final class Anchors implements Serializable {
    private static final long serialVersionUID = 1;

    private final float[][] vectors;

    /** @param vectors of the anchors by rank, none of them zero; null where one has none */
    public Anchors(float[][] vectors) {
        this.vectors = vectors;
    }

    /** The rank of the anchor of greatest cosine with {@code vector}, of equal ones the first; -1 if no anchor has a vector. */
    public int nearest(float[] vector) {
        int nearest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int anchor = 0; anchor < vectors.length; anchor++) {
            if (vectors[anchor] != null) {
                double cosine = UnitRows.cosine(vector, vectors[anchor]);
                if (cosine > most) {
                    most = cosine;
                    nearest = anchor;
                }
            }
        }
        return nearest;
    }

    /** The cosine of {@code vector} with anchor {@code anchor}. */
    public double similarity(float[] vector, int anchor) {
        return UnitRows.cosine(vector, vectors[anchor]);
    }
}
