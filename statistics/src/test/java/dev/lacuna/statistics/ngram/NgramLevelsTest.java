package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The whole way from a text to scored n-grams, order by order, over any number of tasks and buckets. */
class NgramLevelsTest {
    @Property(tries = 60, seed = "41")
    void everyFrequentNgramIsFoundAndScored(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int buckets,
            @ForAll @IntRange(min = 1, max = 5) int minCount,
            @ForAll @IntRange(min = 2, max = 7) int maxOrder) {
        int[][] texts = {
            BruteForce.text(seed, 600, 30, minCount), {}, BruteForce.text(seed, 300, 30, minCount), {3}, {-1, -2, -4}
        };
        BruteForce expected = new BruteForce(maxOrder, texts);
        List<NgramLevel> levels = new ArrayList<>();
        levels.add(NgramLevel.ofUnits(expected.units(minCount), expected.positions()[1]));
        for (int order = 2; order <= maxOrder; order++) {
            List<byte[]> blocks = merged(texts, buckets, minCount);
            NgramLevels scorer = new NgramLevels(levels, expected.positions()[order]);
            check(blocks, order, scorer, expected, minCount);
            int size = blocks.stream()
                    .mapToInt(block -> (int) PairBlock.size(block, 0))
                    .sum();
            NgramLevel level = NgramLevel.of(blocks, size, expected.positions()[order]);
            levels.add(level);
            for (int i = 0; i < texts.length; i++) {
                texts[i] = level.lift(texts[i]);
            }
        }
    }

    private static List<byte[]> merged(int[][] texts, int buckets, int minCount) {
        List<PairCounts> merged = new ArrayList<>();
        for (int b = 0; b < buckets; b++) {
            merged.add(new PairCounts());
        }
        // Backwards, as the order in which blocks arrive is not to matter.
        for (int i = texts.length - 1; i >= 0; i--) {
            PairCounts own = new PairCounts();
            NgramText.countPairs(texts[i], own);
            PairBlock.split(own, buckets).forEach((bucket, block) -> PairBlock.merge(block, merged.get(bucket)));
        }
        return merged.stream()
                .map(counts -> PairBlock.frequent(counts, minCount))
                .toList();
    }

    private static void check(List<byte[]> blocks, int order, NgramLevels scorer, BruteForce expected, int minCount) {
        Map<List<Integer>, Long> found = new HashMap<>();
        for (byte[] block : blocks) {
            NgramBlock.forEachScored(scorer.score(block), order, (words, count, pmi) -> {
                List<Integer> ngram = Arrays.stream(words).boxed().toList();
                assertThat(found.put(ngram, count)).as("%s twice", ngram).isNull();
                assertThat(pmi.score()).as("%s", ngram).isCloseTo(expected.score(ngram, 1), within(1e-9));
                assertThat(pmi.squared()).as("%s", ngram).isCloseTo(expected.score(ngram, 2), within(1e-9));
            });
        }
        assertThat(found).isEqualTo(expected.frequent(order, minCount));
    }
}
