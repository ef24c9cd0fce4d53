package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.statistics.counting.SequenceCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NgramCounterTest {
    private static final int LONGEST = 7;

    @Property(tries = 40, seed = "43")
    void levelByLevelCountingFindsEveryFrequentNgram(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int minCount) {
        int[] text = BruteForce.text(seed, 900, 30, minCount);
        BruteForce expected = new BruteForce(LONGEST, text);
        Map<List<Integer>, Long> survivors = expected.frequent(2, minCount);
        for (int order = 3; order <= LONGEST; order++) {
            NgramFilter filter = new NgramFilter(survivors.size());
            for (List<Integer> ngram : survivors.keySet()) {
                filter.add(ngram.stream().mapToInt(word -> word).toArray(), 0, order - 1);
            }
            SequenceCounts candidates = new SequenceCounts();
            new NgramCounter(order, filter).count(text, 0, text.length, candidates);
            survivors = survivors(candidates, minCount);
            assertThat(survivors).as("order %d", order).isEqualTo(expected.frequent(order, minCount));
        }
    }

    private static Map<List<Integer>, Long> survivors(SequenceCounts candidates, int minCount) {
        Map<List<Integer>, Long> survivors = new HashMap<>();
        candidates.forEach((source, from, to, count, docFreq) -> {
            if (count >= minCount) {
                survivors.put(Arrays.stream(source, from, to).boxed().toList(), count);
            }
        });
        return survivors;
    }
}
