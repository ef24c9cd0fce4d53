package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MinCountsTest {
    @Test
    void theLastOneRepeats() {
        MinCounts counts = new MinCounts(List.of(20, 10, 5));
        assertThat(List.of(counts.kept(1), counts.kept(2), counts.kept(3), counts.kept(8)))
                .containsExactly(20, 10, 5, 5);
    }

    @Test
    void partsOfLongerNgramsAreReached() {
        MinCounts counts = new MinCounts(List.of(3, 50, 4, 40, 30));
        assertThat(List.of(counts.reachable(1, 5), counts.reachable(2, 5), counts.reachable(4, 5)))
                .containsExactly(3, 4, 30);
        assertThat(counts.reachable(2, 2)).as("none longer").isEqualTo(50);
    }
}
