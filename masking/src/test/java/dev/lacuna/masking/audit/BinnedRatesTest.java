package dev.lacuna.masking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinnedRatesTest {
    private static BinnedRates rates(int[]... allAndHit) {
        BinnedRates rates = new BinnedRates(allAndHit.length);
        for (int bin = 0; bin < allAndHit.length; bin++) {
            rates.add(bin, allAndHit[bin][0], allAndHit[bin][1]);
        }
        return rates;
    }

    @Test
    void aBinsRateIsItsShareSelected() {
        BinnedRates rates = rates(new int[] {8, 2}, new int[] {0, 0}, new int[] {5, 5});
        assertThat(rates.rate(0)).isEqualTo(0.25);
        assertThat(rates.rate(1)).isZero();
        assertThat(rates.rate(2)).isEqualTo(1);
    }

    @Test
    void aBinThatDecidesTellsAllOfTheMasksEntropy() {
        assertThat(rates(new int[] {7, 7}, new int[] {7, 0}).mutualInformation())
                .isCloseTo(1, within(1e-12));
        double quarter = -0.25 * Math.log(0.25) / Math.log(2) - 0.75 * Math.log(0.75) / Math.log(2);
        assertThat(rates(new int[] {5, 5}, new int[] {15, 0}).mutualInformation())
                .isCloseTo(quarter, within(1e-12));
    }

    @Test
    void equalRatesTellNothing() {
        assertThat(rates(new int[] {20, 3}, new int[] {200, 30}, new int[] {0, 0})
                        .mutualInformation())
                .isCloseTo(0, within(1e-12));
        assertThat(rates(new int[] {20, 0}, new int[] {200, 0}).mutualInformation())
                .isZero();
        assertThat(rates(new int[] {0, 0}).mutualInformation()).isZero();
    }

    /** A symmetric channel of error 1/4: 1 − H(1/4) = 0.188722 bits. */
    @Test
    void aNoisyBinTellsWhatTheChannelLetsThrough() {
        assertThat(rates(new int[] {4, 1}, new int[] {4, 3}).mutualInformation())
                .isCloseTo(0.18872187554086717, within(1e-12));
    }

    @Test
    void mergedCountsAreThoseOfBoth() {
        BinnedRates rates = rates(new int[] {8, 2}, new int[] {3, 1});
        rates.merge(rates(new int[] {1, 1}, new int[] {0, 0}));
        assertThat(rates.subwords(0)).isEqualTo(9);
        assertThat(rates.selected(0)).isEqualTo(3);
        assertThat(rates.selected(1)).isEqualTo(1);
    }
}
