package dev.lacuna.statistics.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against values worked out by hand and against its literal definition. */
class KneserNeyTest {
    private static final double FLOAT = 1e-6;
    private static final int A = LmWords.FIRST;
    private static final int B = A + 1;
    private static final int C = A + 2;

    private static List<Integer> boxed(int[] words) {
        return IntStream.of(words).boxed().toList();
    }

    private static double prob(NgramModel model, List<Integer> context, int word) {
        int[] words = new int[context.size() + 1];
        for (int i = 0; i < context.size(); i++) {
            words[i] = context.get(i);
        }
        words[context.size()] = word;
        return Math.pow(10, model.scorer().logScore(words, 0, words.length));
    }

    /**
     * Sentences "a b" and "a c". Adjusted counts of words: a, b, c 1 (after one word each), the end 2 (after b and c),
     * sum 5. No word has 3, so discounts are 0.5, 1, 1.5. They free (3 · 0.5 + 1) / 5 = 0.5, spread over a, b, c, end
     * and unknown: 0.1 each. So p(a) = 0.5/5 + 0.1 = 0.2 and p(end) = 1/5 + 0.1 = 0.3. Bigrams: after the start a 2 of
     * 2, after a b and c 1 of 2 each, after b the end 1 of 1.
     */
    @Test
    void aSmallTextGivesWhatIsWorkedOutByHand() {
        LocalModel local = new LocalModel(List.of(new int[] {A, B}, new int[] {A, C}), 6, 2, Pruning.NONE, 3, 1);
        NgramModel model = local.model(NgramScore.KNESER_NEY);
        assertThat(local.discounts).containsOnly(Discounts.FALLBACK);
        assertThat(prob(model, List.of(), A)).isCloseTo(0.2, within(FLOAT));
        assertThat(prob(model, List.of(), LmWords.END)).isCloseTo(0.3, within(FLOAT));
        assertThat(prob(model, List.of(), LmWords.UNKNOWN)).isCloseTo(0.1, within(FLOAT));
        assertThat(prob(model, List.of(LmWords.START), A)).isCloseTo(1.0 / 2 + 1.0 / 2 * 0.2, within(FLOAT));
        assertThat(prob(model, List.of(A), B)).isCloseTo(0.5 / 2 + 1.0 / 2 * 0.2, within(FLOAT));
        assertThat(prob(model, List.of(B), LmWords.END)).isCloseTo(0.5 + 0.5 * 0.3, within(FLOAT));
        assertThat(prob(model, List.of(B), A)).isCloseTo(0.5 * 0.2, within(FLOAT));
        assertThat(prob(model, List.of(LmWords.UNKNOWN), A)).isCloseTo(0.2, within(FLOAT));
        HeldOutSums sums = local.heldOut(List.of(new int[] {A, B}, new int[] {99}), 1);
        assertThat(sums.words()).isEqualTo(4);
        assertThat(sums.unknownWords()).isEqualTo(1);
        assertThat(sums.logProb()).isCloseTo(Math.log10(0.6 * 0.35 * 0.65 * 0.3), within(FLOAT));
        assertThat(sums.unknownLogProb()).isCloseTo(Math.log10(0.5 * 0.1), within(FLOAT));
        assertThat(sums.perplexity()).isCloseTo(Math.pow(0.6 * 0.35 * 0.65 * 0.3 * 0.05, -1.0 / 5), within(1e-4));
        assertThat(sums.perplexityOfKnown()).isCloseTo(Math.pow(0.6 * 0.35 * 0.65 * 0.3, -1.0 / 4), within(1e-4));
    }

    /** Chen and Goodman's equation 26 with t = 10, 4, 2, 1: Y = 10/18. */
    @Test
    void discountsComeFromCountsOfCounts() {
        CountsOfCounts t = new CountsOfCounts();
        int[] ngrams = {0, 10, 4, 2, 1, 7};
        for (int k = 1; k < ngrams.length; k++) {
            for (int i = 0; i < ngrams[k]; i++) {
                t.add(k, k > 1);
            }
        }
        Discounts discounts = Discounts.of(t);
        double y = 10.0 / 18;
        assertThat(discounts.one()).isCloseTo(1 - 2 * y * 0.4, within(1e-12));
        assertThat(discounts.two()).isCloseTo(2 - 3 * y * 0.5, within(1e-12));
        assertThat(discounts.more()).isCloseTo(3 - 4 * y * 0.5, within(1e-12));
        assertThat(discounts.fallback()).isFalse();
        assertThat(t.kept()).isEqualTo(14);
    }

    /** Rising counts of counts, 1, 10, 40: D_2 would be negative. */
    @Test
    void discountsOutOfRangeAreReplaced() {
        CountsOfCounts t = new CountsOfCounts();
        int[] ngrams = {0, 30, 10, 40, 1};
        for (int k = 1; k < ngrams.length; k++) {
            for (int i = 0; i < ngrams[k]; i++) {
                t.add(k, true);
            }
        }
        assertThat(Discounts.of(t)).isEqualTo(new Discounts(0.5, 1, 1.5, true));
    }

    @ParameterizedTest
    @CsvSource({"1,0,1", "2,0,2", "3,0,3", "4,0,4", "5,0,5", "2,1,6", "3,1,7", "4,2,8", "5,1,9"})
    void everyProbabilityIsTheDefinitions(int order, int threshold, long seed) {
        List<int[]> text = TextMaker.sentences(seed, 120, 30);
        Pruning pruning = new Pruning(List.of(0L, 0L, (long) threshold));
        if (order == 2) {
            pruning = new Pruning(List.of(0L, (long) threshold));
        }
        Reference reference = new Reference(text, order, pruning);
        LocalModel local = new LocalModel(text, LmWords.FIRST + 31, order, pruning, 4, 7);
        NgramModel model = local.model(NgramScore.KNESER_NEY);
        NgramModel stupid = local.model(NgramScore.STUPID_BACKOFF);
        for (List<Integer> context : contexts(text, order)) {
            double sum = 0;
            for (int word : reference.vocabulary) {
                double prob = prob(model, context, word);
                assertThat(prob).as("%s %d", context, word).isCloseTo(reference.prob(context, word), within(FLOAT));
                assertThat(prob(stupid, context, word)).isCloseTo(reference.stupid(context, word), within(FLOAT));
                sum += prob;
            }
            assertThat(sum).as("sum after %s", context).isCloseTo(1, within(1e-5));
        }
        assertThat(reference.fallbacks)
                .isEqualTo(local.discounts.stream().filter(Discounts::fallback).count());
    }

    /** Contexts of every length that occur, and some that do not. */
    private static List<List<Integer>> contexts(List<int[]> text, int order) {
        Set<List<Integer>> contexts = new HashSet<>(List.of(List.of()));
        for (int[] sentence : text.subList(0, 40)) {
            List<Integer> words = new ArrayList<>(List.of(LmWords.START));
            words.addAll(boxed(sentence));
            for (int length = 1; length < order; length++) {
                int from = Math.max(0, words.size() - 1 - length);
                contexts.add(List.copyOf(words.subList(from, Math.min(words.size(), from + length))));
                contexts.add(List.copyOf(words.subList(0, Math.min(words.size(), length))));
            }
        }
        if (order > 2) {
            contexts.add(List.of(A, LmWords.UNKNOWN));
            contexts.add(List.of(LmWords.UNKNOWN, A));
        }
        return List.copyOf(contexts);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "3,0", "5,0", "4,1"})
    void ngramsToBeWrittenAreTheDefinitions(int order, int threshold) {
        List<int[]> text = TextMaker.sentences(order * 10 + threshold, 150, 25);
        Pruning pruning = new Pruning(List.of(0L, (long) threshold));
        Reference reference = new Reference(text, order, pruning);
        LocalModel local = new LocalModel(text, LmWords.FIRST + 26, order, pruning, 5, 40);
        for (int n = 2; n <= order; n++) {
            Set<List<Integer>> seen = new HashSet<>();
            for (BucketNgrams bucket : local.ngrams) {
                NgramCursor cursor = bucket.ofOrder(n);
                while (cursor.next()) {
                    List<Integer> ngram = boxed(cursor.words());
                    List<Integer> context = ngram.subList(0, n - 1);
                    assertThat(seen.add(ngram)).isTrue();
                    assertThat(cursor.count()).isEqualTo(reference.count(ngram));
                    assertThat(Math.pow(10, cursor.logProb()))
                            .isCloseTo(reference.prob(context, ngram.get(n - 1)), within(FLOAT));
                    double backoff = n == order ? 1 : reference.backoff(ngram);
                    assertThat(Math.pow(10, cursor.nextLogBackoff()))
                            .as("%s", ngram)
                            .isCloseTo(backoff, within(FLOAT));
                    assertThat((double) cursor.relativeFreq())
                            .isCloseTo(reference.stupid(context, ngram.get(n - 1)), within(FLOAT));
                }
            }
            assertThat(seen).isEqualTo(reference.ngrams(n));
            assertThat(local.kinds.get(n - 1).kept()).isEqualTo(seen.size());
        }
        for (int word = 0; order > 1 && word < local.wordBackoffs.length; word++) {
            assertThat(Math.pow(10, local.wordBackoffs[word]))
                    .isCloseTo(reference.backoff(List.of(word)), within(FLOAT));
        }
    }

    @Test
    void bucketsAndFlushesDoNotShow() {
        List<int[]> text = TextMaker.sentences(77, 300, 40);
        List<int[]> heldOut = TextMaker.sentences(78, 50, 60);
        Pruning pruning = new Pruning(List.of(0L, 0L, 1L));
        NgramModel one = new LocalModel(text, 60, 4, pruning, 1, 1000).model(NgramScore.KNESER_NEY);
        NgramModel many = new LocalModel(text, 60, 4, pruning, 13, 3).model(NgramScore.KNESER_NEY);
        for (int[] sentence : heldOut) {
            int[] words = IntStream.of(sentence).map(one::known).toArray();
            for (int to = 1; to <= words.length; to++) {
                assertThat(many.scorer().logScore(words, 0, to))
                        .isEqualTo(one.scorer().logScore(words, 0, to));
            }
        }
        LocalModel local = new LocalModel(text, 60, 4, pruning, 5, 10);
        assertThat(local.heldOut(heldOut, 3)).isEqualTo(local.heldOut(heldOut, 100));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5"})
    void heldOutSumsAreThoseOfTheWords(int order) {
        List<int[]> heldOut = TextMaker.sentences(79, 60, 60);
        LocalModel local = new LocalModel(TextMaker.sentences(80, 200, 40), 60, order, Pruning.NONE, 4, 10);
        NgramModel model = local.model(NgramScore.KNESER_NEY);
        double known = 0;
        double unknown = 0;
        long unknownWords = 0;
        for (int[] sentence : heldOut) {
            int[] words = IntStream.concat(
                            IntStream.of(LmWords.START),
                            IntStream.concat(IntStream.of(sentence).map(model::known), IntStream.of(LmWords.END)))
                    .toArray();
            for (int to = 2; to <= words.length; to++) {
                double log = model.scorer().logScore(words, 0, to);
                boolean isUnknown = words[to - 1] == LmWords.UNKNOWN;
                known += isUnknown ? 0 : log;
                unknown += isUnknown ? log : 0;
                unknownWords += isUnknown ? 1 : 0;
            }
        }
        HeldOutSums sums = local.heldOut(heldOut, 10);
        assertThat(unknownWords).isPositive();
        assertThat(sums.unknownWords()).isEqualTo(unknownWords);
        assertThat(sums.logProb()).isCloseTo(known, within(1e-6 * Math.abs(known)));
        assertThat(sums.unknownLogProb()).isCloseTo(unknown, within(1e-6 * Math.abs(unknown)));
    }
}
