package dev.lacuna.statistics.informask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.statistics.pairs.PairMargins;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.pairs.PairScores;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InforMaskTest {
    private static final int SUBWORDS = 60;
    private static final int SPECIAL = 5;

    private final Vocabulary vocabulary = new Vocabulary(
            IntStream.range(0, SUBWORDS)
                    .mapToObj(id -> id < SPECIAL
                            ? List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
                                    .get(id)
                            : "s" + id)
                    .toList(),
            "##",
            new SpecialTokens(0, 1, 2, 3, 4));

    /** A document of words of up to nine subwords, some of them special. */
    private record Document(TokenSequence tokens, int[] numbers) {
        static Document random(int words, int sequence) {
            KeyedRandom random = Texts.random(sequence);
            List<Integer> ids = new ArrayList<>();
            int[] starts = new int[words];
            int[] numbers = new int[words];
            for (int w = 0; w < words; w++) {
                starts[w] = ids.size();
                numbers[w] = random.nextInt(7) == 0 ? -2 : random.nextInt(Texts.WORDS);
                for (int i = 1 + random.nextInt(random.nextInt(9) + 1); i > 0; i--) {
                    ids.add(random.nextInt(SUBWORDS));
                }
            }
            int[] all = ids.stream().mapToInt(id -> id).toArray();
            return new Document(new TokenSequence(all, starts, new int[] {0}), numbers);
        }

        /** Words that are not made of special tokens alone. */
        long wordsOfText() {
            return IntStream.range(0, tokens.words())
                    .filter(w -> Arrays.stream(tokens.ids(), tokens.wordStarts()[w], tokens.wordEnd(w))
                            .anyMatch(id -> id >= SPECIAL))
                    .count();
        }
    }

    @Test
    void theMaskKeptIsTheFirstBestOfTheSameCandidates() {
        PairMatrix matrix = Texts.matrix();
        double[][] table = Texts.table(matrix);
        InforMask.Settings settings = new InforMask.Settings(30, 0.15, 64);
        InforMask informask = new InforMask(settings, vocabulary, matrix);
        for (int d = 0; d < 40; d++) {
            Document document = Document.random(1 + d * 3, 200 + d);
            RandomKey key = RandomKey.of(1, "documents", "d", d, 0);
            MaskCounts found = new MaskCounts(SUBWORDS);
            informask.count(document.tokens, document.numbers, key, found);
            assertSame(found, expected(document, new KeyedRandom(key), settings, table));
        }
    }

    /** Every candidate scored by the definition. */
    private MaskCounts expected(Document document, KeyedRandom random, InforMask.Settings settings, double[][] table) {
        MaskCounts counts = new MaskCounts(SUBWORDS);
        new TextCutter(vocabulary, settings.longest()).cut(document.tokens, document.numbers, text -> {
            int size = (int) Math.rint(settings.rate() * text.size());
            if (size == 0) {
                return;
            }
            CandidateDraw draw = new CandidateDraw();
            draw.reset(text.size());
            int[] best = null;
            double greatest = 0;
            for (int candidate = 0; candidate < settings.candidates(); candidate++) {
                int[] mask = Arrays.copyOf(draw.draw(size, random), size);
                double score = Texts.relevance(text, Texts.masked(text.size(), mask, size), table);
                // Sums in another order differ in the last digits; candidates that close are one mask drawn twice.
                if (best == null || score > greatest + 1e-6) {
                    greatest = score;
                    best = mask;
                }
            }
            counts.add(text, best, size);
        });
        return counts;
    }

    private static void assertSame(MaskCounts found, MaskCounts expected) {
        assertThat(found.texts()).isEqualTo(expected.texts());
        for (int id = 0; id < SUBWORDS; id++) {
            assertThat(found.processed(id)).isEqualTo(expected.processed(id));
            assertThat(found.chosen(id)).as("subword %d", id).isEqualTo(expected.chosen(id));
        }
    }

    @Test
    void ofEqualCandidatesTheFirstIsKept() {
        PairMatrix none = PairMatrix.of(Texts.WORDS, List.of(), new PairScores(new PairMargins(Texts.WORDS)), false);
        Document document = Document.random(80, 7);
        RandomKey key = RandomKey.of(1, "documents", "d", 0, 0);
        MaskCounts many = new MaskCounts(SUBWORDS);
        new InforMask(new InforMask.Settings(30, 0.15, 4096), vocabulary, none)
                .count(document.tokens, document.numbers, key, many);
        MaskCounts one = new MaskCounts(SUBWORDS);
        new InforMask(new InforMask.Settings(1, 0.15, 4096), vocabulary, none)
                .count(document.tokens, document.numbers, key, one);
        assertSame(many, one);
        assertThat(many.texts()).isEqualTo(1);
    }

    @Test
    void textsAreAllPositionsButSpecialOnesCutBetweenWords() {
        for (int longest : new int[] {4, 9, 16, 10_000}) {
            Document document = Document.random(150, 8);
            List<Integer> positions = new ArrayList<>();
            int[] words = new int[1];
            new TextCutter(vocabulary, longest).cut(document.tokens, document.numbers, text -> {
                assertThat(text.size()).isBetween(1, longest);
                for (int i = 0; i < text.size(); i++) {
                    positions.add(text.id(i));
                    words[0] += i == 0 || text.occurrence(i) != text.occurrence(i - 1) ? 1 : 0;
                }
            });
            assertThat(positions)
                    .isEqualTo(Arrays.stream(document.tokens.ids())
                            .filter(id -> id >= SPECIAL)
                            .boxed()
                            .toList());
            // No word has more than nine subwords.
            assertThat(words[0] == document.wordsOfText()).isEqualTo(longest >= 9);
        }
    }

    @Test
    void positionsOfAWordBelongTogether() {
        int[] ids = {9, 9, 9, 1, 9, 9};
        TokenSequence tokens = new TokenSequence(ids, new int[] {0, 2, 3, 4}, new int[] {0});
        List<Integer> occurrences = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        new TextCutter(vocabulary, 99).cut(tokens, new int[] {5, 6, -1, 5}, text -> {
            for (int i = 0; i < text.size(); i++) {
                occurrences.add(text.occurrence(i));
                numbers.add(text.number(i));
            }
        });
        assertThat(occurrences).containsExactly(1, 1, 2, 4, 4);
        assertThat(numbers).containsExactly(5, 5, 6, 5, 5);
    }

    @Test
    void aTextWithAnEmptyMaskIsPassedOver() {
        TokenSequence tokens = new TokenSequence(new int[] {9, 8, 7}, new int[] {0, 1, 2}, new int[] {0});
        MaskCounts counts = new MaskCounts(SUBWORDS);
        new InforMask(new InforMask.Settings(30, 0.15, 512), vocabulary, Texts.matrix())
                .count(tokens, new int[] {0, 1, 2}, RandomKey.of(new byte[0]), counts);
        assertThat(counts.texts()).isZero();
        assertThat(counts.processed(9)).isZero();
    }

    @Test
    void ratesAreSmoothedTowardsTheCommonOne() {
        MaskText text = new MaskText();
        for (int i = 0; i < 15; i++) {
            text.beginWord();
            text.add(i < 10 ? 8 : 9, 0);
        }
        MaskCounts counts = new MaskCounts(SUBWORDS);
        counts.add(text, new int[] {0, 1, 12}, 2);
        MaskCounts twice = new MaskCounts(SUBWORDS).merge(counts).merge(counts);
        assertThat(counts.rate(8, 0.15, 0)).isEqualTo(0.2);
        assertThat(counts.rate(9, 0.15, 0)).isZero();
        assertThat(counts.rate(8, 0.15, 20)).isCloseTo(5.0 / 30, within(1e-15));
        assertThat(counts.rate(9, 0.15, 20)).isCloseTo(3.0 / 25, within(1e-15));
        assertThat(twice.rate(8, 0.15, 20)).isCloseTo(7.0 / 40, within(1e-15));
        assertThat(twice.texts()).isEqualTo(2);
    }
}
