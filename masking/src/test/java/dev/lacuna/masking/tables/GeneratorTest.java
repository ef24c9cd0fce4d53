package dev.lacuna.masking.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final int DRAWS = 20_000;
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "c", "d"),
            "##",
            new SpecialTokens(0, 1, 2, 3, 4));
    private static final int A = 5;
    private static final int B = 6;
    private static final int C = 7;
    private static final int D = 8;

    /** Special tokens that the text spells out are counted, and not drawn. */
    private static final long[] FREQS = {0, 90, 0, 7, 0, 50, 30, 20, 0};

    private static final Generator UNIGRAMS = new UnigramGenerator(VOCABULARY, FREQS);

    private static NgramGenerator.Ngram ngram(long freq, int... ids) {
        return new NgramGenerator.Ngram(ids, freq);
    }

    /** 'a' stands before 'b' 20 times and before 'd' 10 times of its 50; after "a b" comes 'c' 5 times of 20. */
    private static List<NgramGenerator.Ngram> ngrams() {
        return List.of(
                ngram(50, A),
                ngram(30, B),
                ngram(20, C),
                ngram(20, A, B),
                ngram(10, A, D),
                ngram(6, B, A),
                ngram(5, A, B, C),
                ngram(4, D, D, A));
    }

    private static double[] shares(Generator generator, int... row) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(3, "generator", "", 0, 0));
        double[] shares = new double[VOCABULARY.size()];
        for (int i = 0; i < DRAWS; i++) {
            shares[generator.draw(row, row.length, random)] += 1.0 / DRAWS;
        }
        return shares;
    }

    /** Bernstein's bound for each subword, false alarm 1e-4 for all together. */
    private static void assertLaw(double[] shares, double... ofAbcd) {
        for (int i = 0; i < ofAbcd.length; i++) {
            double bound = Chance.deviation(DRAWS, ofAbcd[i], 4 * 6) / DRAWS;
            assertThat(shares[A + i]).as("subword %d", i).isCloseTo(ofAbcd[i], within(bound));
        }
        assertThat(shares[A] + shares[B] + shares[C] + shares[D]).isCloseTo(1, within(1e-9));
    }

    @Test
    void unigramsAreDrawnByFrequency() {
        assertLaw(shares(UNIGRAMS, A, B), 0.5, 0.3, 0.2, 0);
    }

    @Test
    void whatWasCountedAfterAContextIsDrawnAndTheRestIsLeftToTheShorterOne() {
        Generator generator = new NgramGenerator(ngrams(), UNIGRAMS);
        assertLaw(shares(generator), 0.5, 0.3, 0.2, 0);
        // P(b | a) = 20/50 + 20/50 · 0.3, P(d | a) = 10/50, the rest by frequency.
        assertLaw(shares(generator, A), 0.4 * 0.5, 0.4 + 0.4 * 0.3, 0.4 * 0.2, 0.2);
        // P(x | b) = 6/30 for a, else by frequency; P(c | a b) = 5/20, else P(x | b).
        assertLaw(shares(generator, C, A, B), 0.75 * (0.2 + 0.8 * 0.5), 0.75 * 0.8 * 0.3, 0.25 + 0.75 * 0.8 * 0.2, 0);
        // "d d" was not counted itself, so all that follows it is 'a'.
        assertLaw(shares(generator, D, D), 1, 0, 0, 0);
    }

    @Test
    void theOrderOfTheNgramsMeansNothing() {
        List<NgramGenerator.Ngram> shuffled = new ArrayList<>(ngrams());
        Collections.shuffle(shuffled, new Random(5));
        assertThat(shares(new NgramGenerator(shuffled, UNIGRAMS), A))
                .isEqualTo(shares(new NgramGenerator(ngrams(), UNIGRAMS), A));
    }

    @Test
    void aCorpusWithoutSubwordsHasNothingToDraw() {
        assertThatThrownBy(() -> new UnigramGenerator(VOCABULARY, new long[VOCABULARY.size()]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
