package dev.lacuna.masking.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.random.KeyedRandom;
import org.junit.jupiter.api.Test;

class MatchedBernoulliTest {
    private static MatchedBernoulli sampler(String spec) {
        return new MatchedBernoulli(PieceSpec.parse(spec), ToyCorpus.TABLES);
    }

    /**
     * Weights 2, 3, 6 become 0, ¼, 1 with mean 5/12. At m = ¼, below the mean: P = w · 3/5; at m = ½, above it: P = 1 − (1 − w)
     * · 6/7.
     */
    @Test
    void bothBranchesByHand() {
        MatchedBernoulli sampler = sampler("matched-bernoulli(power=1)");
        double[] weights = {2, 3, 6};
        assertThat(RatedSamplers.rates(sampler, RatedSamplers.singles(3), weights, 0.25))
                .containsExactly(new double[] {0, 0.15, 0.6}, within(1e-7));
        assertThat(RatedSamplers.rates(sampler, RatedSamplers.singles(3), weights, 0.5))
                .containsExactly(new double[] {1 / 7.0, 5 / 14.0, 1}, within(1e-7));
    }

    /** Whatever the weights: rates in [0, 1], more for greater weights, and their mean over subwords is m. */
    @Test
    void meanIsTheBudgetAndOrderThatOfWeights() {
        KeyedRandom random = ToyCorpus.random("matched", 0);
        for (String spec :
                new String[] {"matched-bernoulli", "matched-bernoulli(power=0)", "matched-bernoulli(power=2)"}) {
            for (int i = 0; i < 500; i++) {
                UnitList units = RatedSamplers.units(1, 2, 1, 3, 1, 1);
                double[] weights = new double[6];
                for (int u = 0; u < 6; u++) {
                    weights[u] = 0.01 + random.nextInt(5);
                }
                double m = random.nextDouble();
                double[] rates = RatedSamplers.rates(sampler(spec), units, weights, m);
                double sum = 0;
                for (int u = 0; u < 6; u++) {
                    assertThat(rates[u]).isBetween(-1e-7, 1 + 1e-7);
                    sum += rates[u] * units.length(u);
                    for (int v = 0; v < 6; v++) {
                        assertThat(weights[u] < weights[v] && rates[u] > rates[v] + 1e-9)
                                .isFalse();
                    }
                }
                assertThat(sum / 9).isCloseTo(m, within(1e-7));
            }
        }
    }

    /** 0⁰ = 1: with power 0 all are alike; and so they are where all weights are. */
    @Test
    void equalWeightsOrPowerZeroAreUniform() {
        assertThat(RatedSamplers.rates(
                        sampler("matched-bernoulli(power=0)"), RatedSamplers.singles(3), new double[] {1, 2, 3}, 0.3))
                .containsExactly(new double[] {0.3, 0.3, 0.3}, within(1e-7));
        assertThat(RatedSamplers.rates(
                        sampler("matched-bernoulli"), RatedSamplers.singles(2), new double[] {5, 5}, 0.3))
                .containsExactly(new double[] {0.3, 0.3}, within(1e-7));
    }

    @Test
    void drawsByItsRatesAndNeverWeightZero() {
        RatedSamplers.assertDrawsByItsRates(
                sampler("matched-bernoulli(power=0.5)"),
                RatedSamplers.units(1, 1, 2, 1, 1),
                new double[] {2, 0, 5, 1, 3},
                0.4);
    }

    /** As released: the tables' weights of [CLS] and [SEP] widen the range, so the least and greatest subwords lose their ends. */
    @Test
    void specialTokensCountOnlyOnDemand() {
        Sequence row = ToyCorpus.row("ba be bi");
        double[] table = ToyCorpus.TABLES.subwords("subword-weights", "rank_frequency");
        double first = table[row.ids()[0]];
        double last = table[row.ids()[4]];
        double[] weights = {2, 3, 6};
        double range = 6 - Math.min(first, last);
        double mean = 0;
        for (double each : new double[] {2, 3, 6, first, last}) {
            mean += (each - Math.min(first, last)) / range / 5;
        }
        double[] rates = new double[3];
        sampler("matched-bernoulli(power=1, specials=include)")
                .rate(ToyRows.of(row, ToyCorpus.random("specials", 0)), RatedSamplers.singles(3), weights, 0.1, rates);
        for (int u = 0; u < 3; u++) {
            assertThat(rates[u]).isCloseTo((weights[u] - Math.min(first, last)) / range * 0.1 / mean, within(1e-6));
        }
    }
}
