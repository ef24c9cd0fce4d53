package dev.lacuna.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLikelihoodRatioTest {
    /** By the definition: twice the gain in log-likelihood of two binomials over one. */
    private static double binomial(long both, long onlyFirst, long onlySecond, long neither) {
        double k1 = both;
        double n1 = both + onlyFirst;
        double k2 = onlySecond;
        double n2 = onlySecond + neither;
        double p = (k1 + k2) / (n1 + n2);
        return 2 * (logL(k1, n1, k1 / n1) + logL(k2, n2, k2 / n2) - logL(k1, n1, p) - logL(k2, n2, p));
    }

    private static double logL(double k, double n, double p) {
        return (k == 0 ? 0 : k * Math.log(p)) + (n == k ? 0 : (n - k) * Math.log(1 - p));
    }

    @Test
    void isTwiceTheGainOfTwoBinomialsOverOne() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "tables", "", 0, 0));
        for (int i = 0; i < 2000; i++) {
            long both = random.nextInt(50);
            long onlyFirst = 1 + random.nextInt(200);
            long onlySecond = random.nextInt(200);
            long neither = 1 + random.nextInt(5000);
            assertThat(LogLikelihoodRatio.ofTable(both, onlyFirst, onlySecond, neither))
                    .as("%d %d %d %d", both, onlyFirst, onlySecond, neither)
                    .isCloseTo(binomial(both, onlyFirst, onlySecond, neither), within(1e-7))
                    .isNotNegative();
        }
    }

    /** Dunning's paper, table 2: "the swiss" of 31,777 words of newspaper text, 110 2442 111 29114, ratio 270.72. */
    @Test
    void dunningsOwnExample() {
        assertThat(LogLikelihoodRatio.ofTable(110, 2442, 111, 29114)).isCloseTo(270.72, within(0.005));
        assertThat(LogLikelihoodRatio.of(110, 110 + 2442, 110 + 111, 31777)).isCloseTo(270.72, within(0.005));
    }

    @Test
    void independentPartsHaveNone() {
        assertThat(LogLikelihoodRatio.ofTable(10, 90, 90, 810)).isZero();
        assertThat(LogLikelihoodRatio.ofTable(0, 0, 5, 7)).isZero();
        assertThat(LogLikelihoodRatio.ofTable(5, 0, 0, 0)).isZero();
        assertThat(LogLikelihoodRatio.ofTable(1, 999_999, 999_999, 999_998_000_001L))
                .isZero();
    }

    @Test
    void partsThatAvoidEachOtherHaveALargeOne() {
        assertThat(LogLikelihoodRatio.of(1, 1000, 1000, 10_000)).isGreaterThan(100);
    }

    /** In a text of 10^12 words the four terms nearly cancel. */
    @Test
    void largeTextsLoseNoDigits() {
        // Taylor: n11 ln(n11/e) - (n11 - e) + o(1), with e = 10^5 * 10^5 / 10^12 = 0.01, n11 = 20.
        double expected = 2 * (20 * Math.log(2000) - 20 + 0.01);
        assertThat(LogLikelihoodRatio.of(20, 100_000, 100_000, 1_000_000_000_000L))
                .isCloseTo(expected, within(0.02));
    }

    @Test
    void wordsThatFollowThemselvesLeaveNoNegativeCell() {
        // ten times "ha ha" and a hundred times "ha" alone: 120 words, 10 + 110 + 110 cells
        assertThat(LogLikelihoodRatio.of(10, 120, 120, 120))
                .isEqualTo(LogLikelihoodRatio.ofTable(10, 110, 110, 0))
                .isFinite();
    }

    @Test
    void ofNgramsIsTheLeastOverAllSplits() {
        CountedText text = CountedText.random(4);
        for (List<Integer> ngram : text.ngrams()) {
            double least = Double.POSITIVE_INFINITY;
            for (int split = 1; split < ngram.size(); split++) {
                long both = text.counts.get(ngram);
                long first = text.counts.get(ngram.subList(0, split));
                long second = text.counts.get(ngram.subList(split, ngram.size()));
                long neither = text.words - first - second + both;
                assertThat(neither).isNotNegative();
                least = Math.min(least, binomial(both, first - both, second - both, neither));
            }
            assertThat(LogLikelihoodRatio.of(text.spans(ngram), text.words))
                    .as("%s", ngram)
                    .isCloseTo(least, within(1e-7));
        }
    }
}
