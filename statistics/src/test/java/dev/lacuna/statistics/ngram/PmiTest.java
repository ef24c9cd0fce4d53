package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against brute force: every n-gram counted, every one of the 2^(n-1)-1 cuts tried. */
class PmiTest {
    private static final int ORDERS = 5;

    private final int[] text = BruteForce.text(9, 3000, 50, 1);
    private final BruteForce expected = new BruteForce(ORDERS, text);

    @Test
    void scoresAreTheMinimumOverAllCuts() {
        Map<List<Integer>, Pmi> scored = new HashMap<>();
        for (int n = 1; n <= ORDERS; n++) {
            int order = n;
            expected.frequent(n, 1).forEach((ngram, count) -> {
                double logProbability = Pmi.logProbability(count, expected.positions()[order]);
                Pmi pmi = order == 1
                        ? Pmi.ofWord(logProbability)
                        : Pmi.ofNgram(
                                logProbability,
                                scored.get(ngram.subList(0, order - 1)).beginnings(),
                                scored.get(ngram.subList(1, order)).endings());
                scored.put(ngram, pmi);
                if (order > 1) {
                    assertThat(pmi.score()).as("%s", ngram).isCloseTo(expected.score(ngram, 1), within(1e-9));
                    assertThat(pmi.squared()).as("%s", ngram).isCloseTo(expected.score(ngram, 2), within(1e-9));
                }
            });
        }
        assertThat(scored).hasSizeGreaterThan(1000);
    }

    @Test
    void quotasFollowThePaper() {
        assertThat(PmiQuota.of(2, 5, 800_000)).isEqualTo(400_000);
        assertThat(PmiQuota.of(3, 5, 800_000)).isEqualTo(200_000);
        assertThat(PmiQuota.of(4, 5, 800_000)).isEqualTo(100_000);
        assertThat(PmiQuota.of(5, 5, 800_000)).isEqualTo(100_000);
        assertThat(PmiQuota.of(2, 2, 1000)).isEqualTo(1000);
        assertThat(PmiQuota.of(2, 3, 1000) + PmiQuota.of(3, 3, 1000)).isEqualTo(1000);
    }

    @Test
    void sharesTakeTheirPlace() {
        List<Double> shares = List.of(0.7, 0.0, 0.125);
        assertThat(PmiQuota.of(2, shares, 1000)).isEqualTo(700);
        assertThat(PmiQuota.of(3, shares, 1000)).isZero();
        assertThat(PmiQuota.of(4, shares, 1001)).isEqualTo(125);
    }
}
