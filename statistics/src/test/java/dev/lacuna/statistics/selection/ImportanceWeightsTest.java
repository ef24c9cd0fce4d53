package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ImportanceWeightsTest {
    private static final long[] TARGET = {2, 1, 1, 0};
    private static final long[] CORPUS = {1, 2, 0, 3};

    private static void assertRatios(ImportanceWeights weights, double... expected) {
        for (int b = 0; b < expected.length; b++) {
            assertThat(weights.ofBucket(b)).isCloseTo(expected[b], within(1e-6));
        }
    }

    /**
     * Target 2/4, 1/4, 1/4, 0; corpus 1/6, 2/6, 0, 3/6. So ln 3, ln 3/4, ln(0.25 / 1e-8), ln(1e-8 / 0.5), the first two but
     * for 1e-8 here and there.
     */
    @Test
    void ratiosAreThoseComputedByHand() {
        assertRatios(ImportanceWeights.of(TARGET, CORPUS, 0), 1.098612, -0.287682, 17.034386, -17.727534);
    }

    /** Half a count more in each of four buckets: 2.5/6, 1.5/6, 1.5/6, 0.5/6 against the same corpus. */
    @Test
    void thePseudoCountIsTheTargetsAlone() {
        assertRatios(ImportanceWeights.of(TARGET, CORPUS, 0.5), 0.916291, -0.287682, 17.034386, -1.791759);
    }
}
