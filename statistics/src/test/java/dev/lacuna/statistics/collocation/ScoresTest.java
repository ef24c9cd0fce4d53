package dev.lacuna.statistics.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All scores of every n-gram of a small text by their definitions, and each by hand once. */
class ScoresTest {
    private final CountedText text = CountedText.random(3);

    @Test
    void thereIsSomethingToCheck() {
        assertThat(text.ngrams()).hasSizeGreaterThan(2000);
        assertThat(text.counts.get(List.of(20, 21, 22, 23, 24))).isGreaterThan(20L);
    }

    @Test
    void pmiOfOneTotalIsTheLeastOverAllCuts() {
        for (long total : new long[] {text.words, 25, 1}) {
            CommonPmi pmi = new CommonPmi(total);
            for (List<Integer> ngram : text.ngrams()) {
                assertThat(pmi.of(text.spans(ngram))).as("%s", ngram).isCloseTo(text.pmi(ngram, total), within(1e-9));
            }
        }
    }

    @Test
    void theTotalDecidesBetweenTwoSegmentsAndMore() {
        // c(abc) = 2, c(ab) = c(bc) = 2, c(a) = c(b) = c(c) = 4: two segments leave 2 Z / 8, three 2 Z^2 / 64.
        SpanCounts spans = new SpanCounts(3);
        spans.read(new long[] {4, 4, 4, 2, 2, 2}, 0);
        assertThat(new CommonPmi(100).of(spans)).isCloseTo(Math.log(25), within(1e-12));
        assertThat(new CommonPmi(4).of(spans)).isCloseTo(Math.log(0.5), within(1e-12));
        assertThatThrownBy(() -> new CommonPmi(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void npmiIsPmiOverItsGreatestValue() {
        Npmi npmi = new Npmi(text.words);
        for (List<Integer> ngram : text.ngrams()) {
            double greatest = -Math.log((double) text.counts.get(ngram) / text.words);
            assertThat(npmi.of(text.spans(ngram)))
                    .as("%s", ngram)
                    .isCloseTo(text.pmi(ngram, text.words) / greatest, within(1e-9))
                    .isBetween(-1.0, 1.0);
        }
    }

    @Test
    void npmiByHand() {
        // ln( 20 * 1000 / (40 * 50) ) / ln( 1000 / 20 ) = ln 10 / ln 50
        assertThat(new Npmi(1000).of(pair(20, 40, 50))).isCloseTo(0.588591910067779, within(1e-12));
        assertThat(new Npmi(1000).of(pair(20, 20, 20))).isEqualTo(1);
        assertThat(new Npmi(1000).of(pair(10, 100, 100))).isCloseTo(0, within(1e-12));
        assertThat(new Npmi(1_000_000).of(pair(1, 500_000, 499_999))).isBetween(-1.0, -0.8);
    }

    @Test
    void phraseScoresAreTheLeastOverAllSplits() {
        PhraseScore score = new PhraseScore(1.5, text.words);
        for (List<Integer> ngram : text.ngrams()) {
            double least = Double.POSITIVE_INFINITY;
            for (int split = 1; split < ngram.size(); split++) {
                double first = text.counts.get(ngram.subList(0, split));
                double second = text.counts.get(ngram.subList(split, ngram.size()));
                least = Math.min(least, (text.counts.get(ngram) - 1.5) / (first * second) * text.words);
            }
            assertThat(score.of(text.spans(ngram))).as("%s", ngram).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void phraseScoreByHand() {
        // (20 - 5) / (40 * 50) * 1000
        assertThat(new PhraseScore(5, 1000).of(pair(20, 40, 50))).isCloseTo(7.5, within(1e-12));
        assertThat(new PhraseScore(20, 1000).of(pair(20, 40, 50))).isZero();
        assertThat(new PhraseScore(30, 1000).of(pair(20, 40, 50))).isNegative();
        // No product of counts overflows.
        assertThat(new PhraseScore(0, 1L << 60).of(pair(1L << 40, 1L << 50, 1L << 50)))
                .isEqualTo(1);
    }

    @Test
    void daleDiscountByHand() {
        DaleDiscount discount = new DaleDiscount(10);
        assertThat(discount.keeps(10)).isFalse();
        assertThat(discount.keeps(11)).isTrue();
        assertThat(discount.factor(1000)).isCloseTo(3.0 / 4, within(1e-12));
        assertThat(discount.factor(11)).isBetween(0.5, 0.52);
        assertThat(new DaleDiscount(1).factor(2))
                .as("all survivors of a cut-off of 1")
                .isEqualTo(1);
        assertThat(new DaleDiscount(1).keeps(1)).isFalse();
        assertThatThrownBy(() -> new DaleDiscount(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SpanCounts pair(long pair, long first, long second) {
        SpanCounts spans = new SpanCounts(2);
        spans.read(new long[] {first, second, pair}, 0);
        return spans;
    }
}
