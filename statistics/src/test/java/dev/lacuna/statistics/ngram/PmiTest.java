package dev.lacuna.statistics.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against brute force: every n-gram counted, every one of the 2^(n-1)-1 cuts tried. */
class PmiTest {
    private static final int ORDERS = 5;
    private static final int MIN_COUNT = 3;

    private final int[] text = text();
    private final Map<List<Integer>, Long> counts = countAll(text);
    private final long[] positions = new long[ORDERS + 1];

    @Test
    void scoresAreTheMinimumOverAllCuts() {
        NgramCounter.countPositions(text, 0, text.length, positions);
        Map<List<Integer>, Pmi> scored = new HashMap<>();
        List<List<Integer>> ngrams = new ArrayList<>(counts.keySet());
        ngrams.sort((a, b) -> Integer.compare(a.size(), b.size()));
        for (List<Integer> ngram : ngrams) {
            int n = ngram.size();
            Pmi pmi = n == 1
                    ? Pmi.ofWord(counts.get(ngram), positions[1])
                    : Pmi.ofNgram(
                            counts.get(ngram),
                            positions[n],
                            scored.get(ngram.subList(0, n - 1)).beginnings(),
                            scored.get(ngram.subList(1, n)).endings());
            scored.put(ngram, pmi);
            if (n > 1) {
                assertThat(pmi.score()).as("%s", ngram).isCloseTo(bruteForceScore(ngram, 1), within(1e-9));
                assertThat(pmi.squared()).as("%s", ngram).isCloseTo(bruteForceScore(ngram, 2), within(1e-9));
            }
        }
        assertThat(ngrams).hasSizeGreaterThan(1000);
    }

    @Test
    void levelByLevelCountingFindsEveryFrequentNgram() {
        NgramFilter filter = null;
        int[] masked = withRareWords();
        for (int n = 2; n <= ORDERS; n++) {
            SequenceCounts candidates = new SequenceCounts();
            new NgramCounter(n, filter).count(masked, 0, masked.length, candidates);
            Map<List<Integer>, Long> survivors = survivors(candidates);
            assertThat(survivors).as("order %d", n).isEqualTo(frequent(n)).isNotEmpty();
            filter = new NgramFilter(survivors.size());
            for (List<Integer> ngram : survivors.keySet()) {
                filter.add(ngram.stream().mapToInt(w -> w).toArray(), 0, n);
            }
        }
    }

    @Test
    void positionsAreAllWindowsBetweenBreaks() {
        long[] windows = new long[ORDERS + 1];
        counts.forEach((ngram, count) -> windows[ngram.size()] += count);
        NgramCounter.countPositions(text, 0, text.length, positions);
        assertThat(positions).isEqualTo(windows);
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

    private int[] withRareWords() {
        return Arrays.stream(text)
                .map(w -> w >= 0 && counts.get(List.of(w)) < MIN_COUNT ? WordCodes.RARE : w)
                .toArray();
    }

    private static Map<List<Integer>, Long> survivors(SequenceCounts candidates) {
        Map<List<Integer>, Long> survivors = new HashMap<>();
        candidates.forEach((source, from, to, count, docFreq) -> {
            if (count >= MIN_COUNT) {
                survivors.put(Arrays.stream(source, from, to).boxed().toList(), count);
            }
        });
        return survivors;
    }

    private Map<List<Integer>, Long> frequent(int n) {
        Map<List<Integer>, Long> frequent = new HashMap<>(counts);
        frequent.entrySet().removeIf(e -> e.getKey().size() != n || e.getValue() < MIN_COUNT);
        return frequent;
    }

    private double bruteForceScore(List<Integer> ngram, int power) {
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 1; cuts < 1 << ngram.size() - 1; cuts++) {
            double score = power * log(ngram);
            int start = 0;
            for (int i = 1; i <= ngram.size(); i++) {
                if (i == ngram.size() || (cuts >> i - 1 & 1) == 1) {
                    score -= log(ngram.subList(start, i));
                    start = i;
                }
            }
            least = Math.min(least, score);
        }
        return least;
    }

    private double log(List<Integer> ngram) {
        return Math.log((double) counts.get(ngram) / positions[ngram.size()]);
    }

    /** Zipf-like words with some fixed phrases, in stretches of random length. */
    private static int[] text() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(9, "text", "", 0, 0));
        int[] text = new int[3000];
        for (int i = 0; i < text.length; i++) {
            int die = random.nextInt(20);
            text[i] = die == 0
                    ? WordCodes.BREAK
                    : die < 5 && i > 0 && text[i - 1] >= 0
                            ? (text[i - 1] * 7 + 1) % 50
                            : (int) (50 * Math.pow(random.nextDouble(), 3));
        }
        return text;
    }

    private static Map<List<Integer>, Long> countAll(int[] text) {
        Map<List<Integer>, Long> counts = new HashMap<>();
        for (int i = 0; i < text.length; i++) {
            for (int n = 1; n <= ORDERS && i + n <= text.length && text[i + n - 1] >= 0; n++) {
                if (text[i] < 0) {
                    break;
                }
                counts.merge(Arrays.stream(text, i, i + n).boxed().toList(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
