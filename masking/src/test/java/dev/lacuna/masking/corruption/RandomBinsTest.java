package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomBinsTest {
    private static final int DRAWS = 20_000;
    /** The 40 ordinary subwords, the most frequent first. */
    private static final List<Integer> RANKED = ranked();

    /** All 40: each syllable begins a word and goes on with one. */
    private static final Sequence ROW = ToyCorpus.row(
            "baba bebe bibi bobo dada dede didi dodo kaka keke kiki koko" + " lala lele lili lolo mama meme mimi momo");

    private final Corrupted all = new Corrupted(ROW, "subword", ToyCorpus.random("bins", 0)).selectAll();

    private static List<Integer> ranked() {
        double[] counts = ToyCorpus.TABLES.subwords("subwords", "total_term_freq");
        return IntStream.range(0, ToyCorpus.VOCABULARY.size())
                .filter(id -> !ToyCorpus.VOCABULARY.isSpecial(id))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -counts[id]).thenComparing(id -> id))
                .toList();
    }

    /** For each rank the rank of what stands there now. */
    private int[] mapping(String corruption) {
        MaskedExample out = all.by(corruption).example();
        int[] mapping = new int[40];
        Arrays.fill(mapping, -1);
        for (int p = 1; p <= 40; p++) {
            assertThat(out.fates()[p]).isEqualTo(MaskedExample.PARTIAL);
            mapping[RANKED.indexOf(ROW.ids()[p])] = RANKED.indexOf(out.inputIds()[p]);
        }
        return mapping;
    }

    /** Bins are stretches of ranks, and what stands for one is in it: the mapping rises and, done twice, changes nothing. */
    @Test
    void binsAreStretchesOfRanks() {
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int[] mapping = mapping("random-bins(count=8)");
            assertThat(mapping).isSorted().doesNotContain(-1);
            assertThat(Arrays.stream(mapping).map(rank -> mapping[rank]).toArray())
                    .isEqualTo(mapping);
            sizes.add((int) Arrays.stream(mapping).distinct().count());
        }
        assertThat(sizes).allMatch(bins -> bins <= 8).contains(6, 7, 8);
    }

    /**
     * Two bins, cut at c uniform on 0 to 40. The most frequent subword becomes v if its bin, [0, c) or all for c = 0, gives
     * v: Σ over c > v of 1/41 · 1/c, and 1/41 · 1/40. Chi-square of 39 degrees, false alarm 1e-4.
     */
    @Test
    void theFirstSubwordFollowsTheLawOfTwoBins() {
        double[] expected = new double[40];
        for (int v = 0; v < 40; v++) {
            expected[v] = DRAWS / 41.0 / 40;
            for (int c = v + 1; c <= 40; c++) {
                expected[v] += DRAWS / 41.0 / c;
            }
        }
        long[] observed = new long[40];
        for (int i = 0; i < DRAWS; i++) {
            observed[mapping("random-bins(count=2)")[0]]++;
        }
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(39));
    }
}
