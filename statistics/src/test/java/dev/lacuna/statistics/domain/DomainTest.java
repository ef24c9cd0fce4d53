package dev.lacuna.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DomainTest {
    @Test
    void tfIcfIsTheFormula() {
        TfIcf score = new TfIcf(200, 1200);
        assertThat(score.of(20, 0)).isCloseTo(0.1 * Math.log(1200), within(1e-15));
        assertThat(score.of(20, 99)).isCloseTo(0.1 * Math.log(12), within(1e-15));
        assertThat(score.of(0, 5)).isZero();
        assertThat(new TfIcf(1, 1001).of(1, 1000))
                .as("a reference of nothing else")
                .isZero();
    }

    @Test
    void theNearestAnchorIsTheFirstOfGreatestCosine() {
        Anchors anchors = new Anchors(new float[][] {null, {0, 2}, {3, 0}, {1, 0}});
        assertThat(anchors.nearest(new float[] {5, 1})).isEqualTo(2);
        assertThat(anchors.similarity(new float[] {5, 0}, 2)).isEqualTo(1);
        assertThat(anchors.nearest(new float[] {-1, 0.5f})).isEqualTo(1);
        assertThat(anchors.similarity(new float[] {3, 4}, 1)).isCloseTo(0.8, within(1e-12));
        assertThat(new Anchors(new float[][] {null}).nearest(new float[] {1})).isEqualTo(-1);
    }

    @Test
    void weightsAreRanksAndWordsWithoutVectorRankAsZero() {
        assertThat(RankWeights.of(new double[] {0.5, -0.2, Double.NaN, 0.9, 0.5, 0.1}))
                .containsExactly(5, 1, 2, 6, 4, 3);
        assertThat(RankWeights.of(new double[0])).isEmpty();
    }

    /** Why ranking by similarity is ranking by s·sigmoid(s). */
    @Test
    void sigmoidWeightedSimilarityRisesOverAllCosines() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = -1000; i <= 1000; i++) {
            double s = i / 1000.0;
            double weighted = s / (1 + Math.exp(-s));
            assertThat(weighted).isGreaterThan(before);
            before = weighted;
        }
    }
}
