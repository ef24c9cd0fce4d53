package dev.lacuna.statistics.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class WordImportanceTest {
    private static final double EXACT = 1e-12;

    @Test
    void inverseDocFreqsAreThoseOfMllibAndOfBm25() {
        assertThat(InverseDocFreq.smoothed(1, 9)).isCloseTo(Math.log(5), within(EXACT));
        assertThat(InverseDocFreq.smoothed(9, 9)).isZero();
        // 1 + (10 - 1 + .5) / 1.5 = 22 / 3
        assertThat(InverseDocFreq.bm25(1, 10)).isCloseTo(Math.log(22.0 / 3), within(EXACT));
        // 1 + .5 / 10.5 = 22 / 21
        assertThat(InverseDocFreq.bm25(10, 10)).isCloseTo(Math.log(22.0 / 21), within(EXACT));
    }

    @Property(tries = 200, seed = "1")
    void rarerTermsHaveMoreOfIt(
            @ForAll @LongRange(min = 2, max = 1L << 50) long docCount, @ForAll @LongRange(min = 1) long n) {
        long docFreq = 1 + n % (docCount - 1);
        assertThat(InverseDocFreq.smoothed(docFreq, docCount))
                .isGreaterThanOrEqualTo(InverseDocFreq.smoothed(docFreq + 1, docCount))
                .isNotNegative()
                .isFinite();
        assertThat(InverseDocFreq.bm25(docFreq, docCount))
                .isGreaterThanOrEqualTo(InverseDocFreq.bm25(docFreq + 1, docCount))
                .isNotNegative()
                .isFinite();
    }

    @Test
    void tfIdfGrowsWithTheCount() {
        assertThat(TfIdf.weight(3, 1, 9)).isCloseTo(3 * Math.log(5), within(EXACT));
        assertThat(TfIdf.weight(3, 9, 9)).isZero();
    }

    @Test
    void bm25SaturatesAndLevelsLength() {
        // 2 * 3 * 1.9 / (3 + .9 * (.6 + .4 * 2)) = 11.4 / 4.26
        assertThat(new Bm25(0.9, 0.4).weight(2, 3, 20, 10)).isCloseTo(11.4 / 4.26, within(EXACT));
        assertThat(new Bm25(0.9, 0).weight(2, 3, 20, 10)).isEqualTo(new Bm25(0.9, 0).weight(2, 3, 5, 10));
        assertThat(new Bm25(0, 0.4).weight(2, 3, 20, 10)).isEqualTo(2);
        assertThat(new Bm25(0.9, 0.4).weight(2, 1L << 40, 10, 10)).isCloseTo(3.8, within(1e-9));
    }

    @Test
    void bm25RefusesParametersOutOfRange() {
        assertThatThrownBy(() -> new Bm25(-1, 0)).hasMessageContaining("k1").hasMessageContaining("-1");
        assertThatThrownBy(() -> new Bm25(Double.NaN, 0)).hasMessageContaining("k1");
        assertThatThrownBy(() -> new Bm25(1, 1.1))
                .hasMessageContaining("b must")
                .hasMessageContaining("1.1");
    }

    @Test
    void informationAndEntropyAreThoseOfTheUnigramDistribution() {
        assertThat(Unigram.information(2, 8)).isCloseTo(Math.log(4), within(EXACT));
        assertThat(Unigram.entropy(2, 8)).isCloseTo(Math.log(4) / 4, within(EXACT));
        assertThat(Unigram.information(8, 8)).isZero();
        assertThat(Unigram.information(0, 8)).isEqualTo(Unigram.information(1, 8));
        assertThat(Unigram.information(0, 0)).isZero();
        assertThat(Unigram.entropy(0, 8)).isZero();
        assertThat(Unigram.entropy(0, 0)).isZero();
    }

    @Test
    void maskedDiffuseJoinsTheTwoHalves() {
        MaskedDiffuse weight = new MaskedDiffuse(12, 16);
        // "a rose a": tf 2, 1, 2 of 3, in 5, 1, 5 of 12 sentences, 4 and 1 of 16 words.
        double[] tfIdf = {weight.tfIdf(2, 3, 5), weight.tfIdf(1, 3, 1), weight.tfIdf(2, 3, 5)};
        double[] entropy = {weight.entropy(4), weight.entropy(1), weight.entropy(4)};
        double a = 2.0 / 3 * Math.log(2);
        double rose = 1.0 / 3 * Math.log(6);
        double entropyOfA = Math.log(4) / 4;
        double entropyOfRose = Math.log(16) / 16;
        MaskedDiffuse.join(tfIdf, entropy, 0, 3);
        double wantedA = a / (2 * a + rose) + entropyOfA / (2 * entropyOfA + entropyOfRose);
        assertThat(tfIdf[0]).isCloseTo(wantedA, within(EXACT)).isEqualTo(tfIdf[2]);
        assertThat(tfIdf[1]).isCloseTo(2 - 2 * wantedA, within(EXACT));
    }

    @Test
    void aSentenceOfWordsThatAreInAllHasNoTfIdf() {
        MaskedDiffuse weight = new MaskedDiffuse(3, 4);
        assertThat(weight.tfIdf(1, 2, 3)).isZero();
        double[] tfIdf = {5, 0, 0, 5};
        MaskedDiffuse.join(tfIdf, new double[] {1, 3, 1, 1}, 1, 3);
        assertThat(tfIdf).containsExactly(5, 0.75, 0.25, 5);
        MaskedDiffuse.join(tfIdf, new double[4], 1, 2);
        assertThat(tfIdf[1]).isEqualTo(1);
    }

    @Property(tries = 200, seed = "2")
    void weightsOfEverySentenceAddUpToTwo(
            @ForAll @LongRange(min = 3, max = 1000) long sentences,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        MaskedDiffuse weight = new MaskedDiffuse(sentences, 10_000);
        double[] tfIdf = new double[5];
        double[] entropy = new double[5];
        for (int i = 0; i < 5; i++) {
            long sentenceFreq = 1 + (long) (share * (sentences - 2) * i / 4);
            tfIdf[i] = weight.tfIdf(1, 5, sentenceFreq);
            entropy[i] = weight.entropy(sentenceFreq);
        }
        MaskedDiffuse.join(tfIdf, entropy, 0, 5);
        double sum = 0;
        for (double importance : tfIdf) {
            assertThat(importance).isBetween(0.0, 2.0);
            sum += importance;
        }
        assertThat(sum).isCloseTo(2, within(1e-9));
    }
}
