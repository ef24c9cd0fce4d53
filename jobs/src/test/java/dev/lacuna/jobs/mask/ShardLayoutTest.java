package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Origin;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/** Places are uniform over shards. Every chance below is a false alarm's, of a keyed hash that is as good as random. */
class ShardLayoutTest {
    private static final double FALSE_ALARM = 1e-6;
    private static final int DOCUMENTS = 40_000;

    private static void assertUniform(long[] counts) {
        long total = java.util.Arrays.stream(counts).sum();
        double expected = (double) total / counts.length;
        double statistic = 0;
        for (long count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        double limit = new ChiSquaredDistribution(counts.length - 1).inverseCumulativeProbability(1 - FALSE_ALARM);
        assertThat(statistic).isLessThan(limit);
    }

    @Test
    void trainingFragmentsAreUniformOverShards() {
        ShardLayout layout = new ShardLayout(42, 16, 2, 0.05);
        long[] counts = new long[16];
        for (int d = 0; d < DOCUMENTS; d++) {
            counts[
                    layout.place(new Origin("document " + d, 0, 0, d % 3), 0, false)
                            .shard()]++;
        }
        assertUniform(counts);
    }

    @Test
    void heldOutFragmentsAreUniformOverTheShardsBehind() {
        ShardLayout layout = new ShardLayout(42, 10, 3, 0.05);
        long[] counts = new long[3];
        for (int d = 0; d < DOCUMENTS; d++) {
            int shard =
                    layout.place(new Origin("document " + d, 0, 0, 0), 0, true).shard();
            assertThat(layout.isValid(shard)).isTrue();
            counts[shard - 10]++;
        }
        assertUniform(counts);
    }

    @Test
    void theFragmentsOfOneDocumentScatter() {
        ShardLayout layout = new ShardLayout(42, 16, 0, 0);
        long[] counts = new long[16];
        for (int n = 0; n < DOCUMENTS; n++) {
            counts[
                    layout.place(new Origin("one long document", 0, 0, n), 0, false)
                            .shard()]++;
        }
        assertUniform(counts);
    }

    @Test
    void theOrderInsideAShardIsNotThatOfTheDocuments() {
        ShardLayout layout = new ShardLayout(42, 4, 0, 0);
        List<ShardKey> keys = new ArrayList<>();
        for (int d = 0; d < DOCUMENTS; d++) {
            ShardKey key = layout.place(new Origin("document " + d, 0, 0, 0), 0, false);
            if (key.shard() == 1) {
                keys.add(key);
            }
        }
        int rises = 0;
        for (int i = 1; i < keys.size(); i++) {
            rises += keys.get(i - 1).compareTo(keys.get(i)) < 0 ? 1 : 0;
        }
        // Rises of a random permutation of n: mean (n - 1) / 2, variance (n + 1) / 12; five deviations are 6e-7.
        double mean = (keys.size() - 1) / 2.0;
        double deviation = Math.sqrt((keys.size() + 1) / 12.0);
        assertThat((double) rises).isBetween(mean - 5 * deviation, mean + 5 * deviation);
    }

    @Test
    void theWantedShareIsHeldOut() {
        ShardLayout layout = new ShardLayout(42, 16, 1, 0.05);
        int heldOut = 0;
        for (int d = 0; d < DOCUMENTS; d++) {
            heldOut += layout.isHeldOut("document " + d) ? 1 : 0;
        }
        // Five standard deviations of Binomial(40 000, 0.05): 6e-7.
        assertThat((double) heldOut).isBetween(2000 - 5 * Math.sqrt(1900), 2000 + 5 * Math.sqrt(1900));
    }

    @Test
    void placesDependOnSeedAndFragment() {
        ShardKey place = new ShardLayout(42, 1000, 0, 0).place(new Origin("a", 0, 0, 1), 0, false);
        assertThat(new ShardLayout(42, 1000, 0, 0).place(new Origin("a", 0, 0, 1), 0, false))
                .isEqualByComparingTo(place);
        assertThat(new ShardLayout(43, 1000, 0, 0).place(new Origin("a", 0, 0, 1), 0, false))
                .isNotEqualByComparingTo(place);
        assertThat(new ShardLayout(42, 1000, 0, 0).place(new Origin("a", 0, 0, 2), 0, false))
                .isNotEqualByComparingTo(place);
    }

    @Test
    void progressRunsOverTheTrainingShards() {
        ShardLayout layout = new ShardLayout(1, 4, 2, 0.5);
        assertThat(layout.shards()).isEqualTo(6);
        assertThat(layout.progress(0)).isZero();
        assertThat(layout.progress(2)).isEqualTo(0.5);
        assertThat(layout.progress(4)).isEqualTo(1);
    }

    @Test
    void theRecordDecidesBetweenDocumentsOfOneId() {
        ShardLayout layout = new ShardLayout(42, 10, 0, 0);
        Origin origin = Origin.of("twice");
        assertThat(layout.place(origin, 1, false)).isLessThan(layout.place(origin, 2, false));
        assertThat(layout.place(origin, 1, false).shard())
                .isEqualTo(layout.place(origin, 2, false).shard());
    }
}
