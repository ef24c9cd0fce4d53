package dev.lacuna.statistics.lm;

/** How a word is scored after the words before it. */
public enum NgramScore {
    /** Interpolated modified Kneser-Ney: probabilities. */
    KNESER_NEY,

    /**
     * Stupid backoff (Brants et al. 2007, "Large Language Models in Machine Translation", equation 5): the relative
     * frequency of the longest n-gram that occurs, times 0.4 for each word its context is too short by. These scores
     * do not add up to 1.
     */
    STUPID_BACKOFF;

    private static final float LOG_ALPHA = (float) StrictMath.log10(0.4);

    float ofNgram(QueryLevel level, int ngram) {
        return this == KNESER_NEY ? level.logProbs()[ngram] : level.logFreqs()[ngram];
    }

    /** What it costs to go on with a shorter context. */
    float ofBackoff(QueryLevel level, int context) {
        return this == KNESER_NEY ? level.logBackoffs()[context] : LOG_ALPHA;
    }

    /** What it costs where the longer context does not occur. */
    float ofAbsentContext() {
        return this == KNESER_NEY ? 0 : LOG_ALPHA;
    }
}
