package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportanceWeightsTest {
    private static final long[] TARGET = {2, 1, 1, 0};
    private static final long[] CORPUS = {1, 2, 0, 3};

    /** Puts the words b0 to b3 into buckets 0 to 3, and every pair into bucket 0. */
    private static int bucket(byte[] bytes, int from, int to) {
        return to - from == 2 ? bytes[to - 1] - '0' : 0;
    }

    private static double weight(ImportanceWeights weights, String text) {
        HashedNgrams ngrams = new HashedNgrams(ImportanceWeightsTest::bucket);
        ngrams.scan(text);
        return weights.of(ngrams);
    }

    private static void assertRatios(ImportanceWeights weights, double... expected) {
        for (int b = 0; b < expected.length; b++) {
            assertThat(weight(weights, "b" + b)).isCloseTo(expected[b], within(1e-6));
        }
    }

    /** Three words and two pairs: 1.098612 · 3 − 0.287682 + 17.034386. */
    @Test
    void aTextWeighsWhatItsNgramsWeigh() {
        assertThat(weight(ImportanceWeights.of(TARGET, CORPUS, 0), "B1 b0 b2")).isCloseTo(20.042540, within(1e-5));
    }

    @Test
    void countsAreThoseOfTextsThatAreLongEnough() {
        HashedNgrams ngrams = new HashedNgrams(ImportanceWeightsTest::bucket);
        NgramBuckets all = new NgramBuckets(4, 2);
        for (String text : List.of("b3 b3 b1", "b2", "b1 b2", "")) {
            NgramBuckets one = new NgramBuckets(4, 2);
            one.add(ngrams, ngrams.scan(text));
            all.merge(one);
        }
        assertThat(all.counts()).containsExactly(3, 2, 1, 2);
        assertThat(all.ngrams()).isEqualTo(8);
        assertThat(all.texts()).isEqualTo(2);
        assertThat(all.shortTexts()).isEqualTo(2);
        assertThat(all.mostTokens()).isEqualTo(3);
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
