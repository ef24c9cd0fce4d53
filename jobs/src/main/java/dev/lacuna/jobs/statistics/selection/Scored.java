package dev.lacuna.jobs.statistics.selection;

import java.io.Serializable;

/**
 * A document, or a part of one, with what it is selected by.
 *
 * @param tokens its length, as the measure has it
 * @param score the measure
 * @param rank what it is ranked by; NaN if it is not to be selected
 */
record Scored(String document, int part, int tokens, double score, double rank) implements Serializable {
    boolean isCandidate() {
        return !Double.isNaN(rank);
    }
}
