package dev.lacuna.statistics.domain;

import java.io.Serializable;

/**
 * Term frequency in a target corpus times inverse frequency in a reference corpus: {@code c_T/Σc_T · ln((N_P+N_T)/(1+c_P))}.
 * 0 or more, as c_P is at most N_P and N_T at least 1.
 *
 * @param sumTarget occurrences of all words in the target, Σc_T, 1 or more
 * @param size what N_P + N_T counts: words or documents of both corpora
 */
public record TfIcf(long sumTarget, long size) implements Serializable {
    /**
     * @param target how often the word occurs in the target
     * @param reference how often, or in how many documents, it occurs in the reference: whatever {@code size} counts
     */
    public double of(long target, long reference) {
        return (double) target / sumTarget * StrictMath.log(size / (1.0 + reference));
    }
}
