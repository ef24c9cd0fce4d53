package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    @Test
    void countsAreThoseOfAllSegmentations() {
        for (int trial = 0; trial < 40; trial++) {
            TinyUnigram corpus = new TinyUnigram(RandomWords.of(trial, 25, 3, 9), 5 + trial);
            assertAgrees(corpus);
            // Again when edges have been thinned.
            boolean[] kept = new boolean[corpus.pieces.size()];
            for (int piece = 0; piece < kept.length; piece++) {
                kept[piece] = corpus.pieces.isCharacter(piece) || piece % 3 == 0;
            }
            corpus.edges.renumber(corpus.pieces.keep(kept));
            assertAgrees(corpus);
        }
    }

    private static void assertAgrees(TinyUnigram corpus) {
        Expectation expectation = Expectation.of(corpus.text, corpus.edges, corpus.pieces);
        Map<String, Double> model = corpus.model();
        Map<String, Double> expected = new HashMap<>();
        double logLikelihood = 0;
        for (String word : corpus.words.keySet()) {
            long count = corpus.words.get(word);
            logLikelihood += count * TinyUnigram.expect(word, count, model, expected);
        }
        assertThat(expectation.logLikelihood()).isCloseTo(logLikelihood, within(1e-9 * Math.abs(logLikelihood)));
        for (int piece = 0; piece < corpus.pieces.size(); piece++) {
            double count = expected.getOrDefault(corpus.spelled(piece), 0.0);
            assertThat(expectation.counts()[piece]).isCloseTo(count, offset(1e-9));
        }
    }

    /** By the plain M-step, which is the one that EM's theorem speaks of. */
    @Test
    void likelihoodNeverFalls() {
        for (int trial = 0; trial < 10; trial++) {
            TinyUnigram corpus = new TinyUnigram(RandomWords.of(trial, 200, 4, 10), 100);
            for (int piece = 0; piece < corpus.pieces.size(); piece++) {
                corpus.pieces.set(piece, -Math.log(corpus.pieces.size()));
            }
            double last = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < 30; step++) {
                Expectation expectation = Expectation.of(corpus.text, corpus.edges, corpus.pieces);
                assertThat(expectation.logLikelihood()).isGreaterThan(last + 1e-9 * last);
                last = expectation.logLikelihood();
                double sum = Arrays.stream(expectation.counts()).sum();
                for (int piece = 0; piece < corpus.pieces.size(); piece++) {
                    corpus.pieces.set(piece, Math.log(expectation.counts()[piece] / sum));
                }
            }
        }
    }

    /** A word whose probability is far below the smallest double: characters of 1e-9 each, and rarer pieces. */
    @Test
    void longWordsKeepTheirDigits() {
        for (int trial = 0; trial < 5; trial++) {
            Map<String, Long> words = RandomWords.of(trial, 40, 3, 12);
            String word = String.join("", words.keySet()).repeat(5);
            words.put(word, 3L);
            TinyUnigram corpus = new TinyUnigram(words, 60);
            for (int piece = 0; piece < corpus.pieces.size(); piece++) {
                corpus.pieces.set(piece, -20 - piece % 7);
            }
            int from = 1;
            while (corpus.text.count(from) != 3 || runLength(corpus, from) != word.length()) {
                from++;
            }
            double[] counts = new double[corpus.pieces.size()];
            double logProbability =
                    new ForwardBackward(corpus.edges, corpus.pieces).expect(from, from + word.length(), 3, counts);
            double expected = logProbability(word, corpus.model());
            assertThat(logProbability).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            double length = 0;
            for (int piece = 0; piece < counts.length; piece++) {
                length += counts[piece] * corpus.pieces.length(piece);
            }
            assertThat(length).isCloseTo(3.0 * word.length(), within(1e-6));
        }
    }

    private static int runLength(TinyUnigram corpus, int from) {
        int to = from;
        while (corpus.text.symbol(to) != SymbolText.BOUNDARY) {
            to++;
        }
        return to - from;
    }

    /** In logarithms. */
    private static double logProbability(String word, Map<String, Double> model) {
        double[] sums = new double[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            double sum = Double.NEGATIVE_INFINITY;
            for (int from = Math.max(0, end - PieceEdges.LONGEST); from < end; from++) {
                Double piece = model.get(word.substring(from, end));
                if (piece != null) {
                    double path = sums[from] + piece;
                    double greater = Math.max(sum, path);
                    sum = greater + Math.log(Math.exp(sum - greater) + Math.exp(path - greater));
                }
            }
            sums[end] = sum;
        }
        return sums[word.length()];
    }

    @Test
    void maximizingDropsWhatIsHardlyExpectedButNoCharacter() {
        TinyUnigram corpus = new TinyUnigram(Map.of("abab", 3L, "abc", 1L), 10);
        int characters = corpus.characters.length;
        double[] counts = new double[corpus.pieces.size()];
        Arrays.fill(counts, 0.49);
        String kept = corpus.spelled(characters);
        counts[characters] = 7;
        new Expectation(counts, 0).maximize(corpus.pieces, corpus.edges);
        assertThat(corpus.model()).containsOnlyKeys("a", "b", "c", kept);
        // Characters count half an occurrence each: digamma(0.5) and digamma(7), less digamma(8.5), in closed form.
        double half = -0.57721566490153286 - 2 * Math.log(2);
        double sum = half;
        for (int n = 0; n < 8; n++) {
            sum += 1 / (n + 0.5);
        }
        double seven = -0.57721566490153286 + 1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0;
        assertThat(corpus.model().get("a")).isCloseTo(half - sum, offset(1e-12));
        assertThat(corpus.model().get(kept)).isCloseTo(seven - sum, offset(1e-12));
    }
}
