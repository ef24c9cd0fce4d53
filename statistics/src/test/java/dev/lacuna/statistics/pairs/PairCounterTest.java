package dev.lacuna.statistics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.words.WordCodes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against every pair of positions, or of words of a set, one by one. */
class PairCounterTest {
    private static final int KNOWN = 30;

    /** Words from here on are left out by the limit. */
    private static final int LIMIT = 24;

    private final NumberedText text = new NumberedText(60, KNOWN, 11);

    /** The symmetric matrix of neighbours over all words, rare ones as one, and its row sums. */
    private static final class Neighbours {
        final long[][] matrix = new long[KNOWN + 1][KNOWN + 1];
        long total;
        long meetings;

        Neighbours(List<List<Integer>> sentences, int window) {
            for (List<Integer> sentence : sentences) {
                for (int i = 0; i < sentence.size(); i++) {
                    for (int j = 0; j < sentence.size(); j++) {
                        if (i != j && Math.abs(i - j) <= window) {
                            meet(sentence.get(i), sentence.get(j));
                        }
                    }
                }
            }
            meetings = total / 2;
        }

        private void meet(int a, int b) {
            if (a != WordCodes.BREAK && b != WordCodes.BREAK) {
                matrix[a < 0 ? KNOWN : a][b < 0 ? KNOWN : b]++;
                total++;
            }
        }

        long rowSum(int word) {
            long sum = 0;
            for (long count : matrix[word]) {
                sum += count;
            }
            return sum;
        }
    }

    @Property(tries = 20, seed = "43")
    void windowsHoldAllPairsOfPositionsNearEnough(
            @ForAll @IntRange(min = 1, max = 20) int window, @ForAll @IntRange(min = 1, max = 70) int chunk) {
        Neighbours expected = new Neighbours(text.sentences(), window);
        TreeMap<Long, Long> pairs = new TreeMap<>();
        for (int a = 0; a < LIMIT; a++) {
            for (int b = a; b < LIMIT; b++) {
                if (expected.matrix[a][b] > 0) {
                    pairs.put(PairKey.of(b, a), expected.matrix[a][b] / (a == b ? 2 : 1));
                }
            }
        }
        PairCounter counter = PairUnit.WINDOW.counter(window, LIMIT);
        assertThat(count(counter, chunk, Integer.MAX_VALUE)).isEqualTo(pairs);
        PairMargins margins = margins(counter, chunk);
        for (int word = 0; word < LIMIT; word++) {
            assertThat(margins.margin(word)).isEqualTo(expected.rowSum(word));
        }
        assertThat(margins.total()).isEqualTo(expected.total);
        assertThat(margins.meetings()).isEqualTo(expected.meetings);
    }

    @Test
    void sentencesCountOnceForTwoWordsInThem() {
        assertPresence(PairUnit.SENTENCE, text.sentences());
    }

    @Test
    void documentsCountOnceForTwoWordsInThem() {
        assertPresence(PairUnit.DOCUMENT, text.wholeDocuments());
    }

    private void assertPresence(PairUnit unit, List<List<Integer>> passages) {
        TreeMap<Long, Long> pairs = new TreeMap<>();
        long[] margins = new long[LIMIT];
        long total = 0;
        for (List<Integer> passage : passages) {
            Set<Integer> present = new HashSet<>(passage);
            total += present.stream().anyMatch(WordCodes::isWord) ? 1 : 0;
            present.removeIf(word -> word < 0 || word >= LIMIT);
            for (int a : present) {
                margins[a]++;
                present.stream().filter(b -> b > a).forEach(b -> pairs.merge(PairKey.of(a, b), 1L, Long::sum));
            }
        }
        assertThat(total).isLessThan(passages.size());
        for (int chunk : new int[] {1, 7, 1000}) {
            PairCounter counter = unit.counter(5, LIMIT);
            assertThat(count(counter, chunk, Integer.MAX_VALUE)).isEqualTo(pairs);
            PairMargins found = margins(counter, chunk);
            for (int word = 0; word < LIMIT; word++) {
                assertThat(found.margin(word)).isEqualTo(margins[word]);
            }
            assertThat(found.total()).isEqualTo(total);
            assertThat(found.meetings())
                    .isEqualTo(pairs.values().stream().mapToLong(n -> n).sum());
        }
    }

    @Test
    void nothingIsLostOrCountedTwiceWhenTheTableFillsUp() {
        for (PairUnit unit : PairUnit.values()) {
            Map<Long, Long> whole = count(unit.counter(4, LIMIT), 10, Integer.MAX_VALUE);
            for (int most : new int[] {1, 2, 7, 50}) {
                assertThat(count(unit.counter(4, LIMIT), 10, most)).isEqualTo(whole);
            }
        }
    }

    @Test
    void scoresAreTheFormulas() {
        PairMargins margins = new PairMargins(3);
        margins.add(0, 40);
        margins.add(1, 20);
        margins.add(2, 10);
        margins.addTotal(100);
        PairScores scores = new PairScores(margins);
        assertThat(scores.pmi(PairKey.of(1, 0), 8)).isCloseTo(0, within(1e-15));
        assertThat(scores.pmi(PairKey.of(0, 1), 16)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(scores.npmi(PairKey.of(0, 1), 16)).isCloseTo(Math.log(2) / -Math.log(0.16), within(1e-12));
        assertThat(scores.pmi(PairKey.of(0, 2), 1)).isCloseTo(Math.log(0.25), within(1e-12));
        assertThat(scores.npmi(PairKey.of(2, 2), 10))
                .isCloseTo(1, within(1e-15))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void aPairThatIsEverywhereTellsNothing() {
        PairMargins margins = new PairMargins(2);
        margins.add(0, 7);
        margins.add(1, 7);
        margins.addTotal(7);
        PairScores scores = new PairScores(margins);
        assertThat(scores.pmi(PairKey.of(0, 1), 7)).isZero();
        assertThat(scores.npmi(PairKey.of(0, 1), 7)).isZero();
    }

    /** Counts with a table of {@code most} pairs, given away whenever it is full, as a task does. */
    private Map<Long, Long> count(PairCounter counter, int documentsPerChunk, int most) {
        PairCounts counts = new PairCounts();
        Map<Long, Long> pairs = new TreeMap<>();
        for (int[] chunk : text.chunks(documentsPerChunk)) {
            counter.start(chunk);
            boolean done = false;
            while (!done) {
                done = counter.count(counts, most);
                assertThat(counts.size() - LIMIT).isLessThan(most);
                counts.forEach((pair, count) -> pairs.merge(pair, count, Long::sum));
                counts.clear();
            }
        }
        return pairs;
    }

    private PairMargins margins(PairCounter counter, int documentsPerChunk) {
        PairMargins margins = new PairMargins(LIMIT);
        for (int[] chunk : text.chunks(documentsPerChunk)) {
            PairMargins own = new PairMargins(LIMIT);
            counter.addMargins(chunk, own);
            margins.merge(own);
        }
        return margins;
    }
}
