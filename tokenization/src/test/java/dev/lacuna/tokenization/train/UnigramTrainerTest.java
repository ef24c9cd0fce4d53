package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class UnigramTrainerTest {
    private static final List<String> SPECIAL = List.of("<pad>", "<unk>");

    @Test
    void findsTheMorphemesOfALanguage() {
        List<String> morphemes = List.of("kala", "zun", "mobi", "tereq", "fugo", "yix", "dat", "hulwa");
        Map<String, Long> words = RandomWords.language(morphemes, 20_000);
        LearnedUnigram learned = trainer(2 + 22 + morphemes.size()).train(RandomWords.counts(words));
        assertThat(texts(learned)).containsAll(morphemes);
        assertThat(learned.unknownId()).isEqualTo(1);
    }

    @Test
    void sizeIsTheOneWantedAndScoresFall() {
        Map<String, Long> words = RandomWords.of(3, 3000, 20, 9);
        List<Integer> progress = new ArrayList<>();
        TrainOptions options = TrainOptions.of(200, SPECIAL).withProgress(progress::add);
        LearnedUnigram learned = new UnigramTrainer(options, "<unk>").train(RandomWords.counts(words));
        List<String> texts = texts(learned);
        assertThat(texts).hasSize(200).doesNotHaveDuplicates().startsWith("<pad>", "<unk>");
        for (char c = 'a'; c < 'a' + 20; c++) {
            assertThat(texts).contains(Character.toString(c));
        }
        assertThat(learned.pieces().subList(2, 200))
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
                .allMatch(piece -> piece.score() < 0);
        assertThat(progress).isSortedAccordingTo((a, b) -> b - a).hasSizeGreaterThan(3);
    }

    @Test
    void neitherOrderNorThreadsChangeABit() throws Exception {
        Map<String, Long> words = RandomWords.of(4, 5000, 12, 9);
        LearnedUnigram learned = trainer(300).train(RandomWords.counts(words));
        assertThat(trainer(300).train(RandomWords.shuffled(words))).isEqualTo(learned);
        for (int threads : new int[] {1, 3}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertThat(pool.submit(() -> trainer(300).train(RandomWords.counts(words)))
                            .get())
                    .isEqualTo(learned);
            pool.shutdown();
        }
    }

    @Test
    void noPieceHoldsACharacterOutsideTheAlphabet() {
        TrainOptions options = TrainOptions.of(50, SPECIAL).withAlphabetLimit(2);
        LearnedUnigram learned =
                new UnigramTrainer(options, "<unk>").train(RandomWords.counts(Map.of("abxab", 10L, "ab", 5L)));
        assertThat(texts(learned)).containsExactly("<pad>", "<unk>", "ab", "a", "b");
    }

    @Test
    void specialTokensAreNoPiecesAsWell() {
        WordCounts counts = RandomWords.counts(Map.of("abab", 10L, "x", 5L));
        LearnedUnigram learned =
                new UnigramTrainer(TrainOptions.of(50, List.of("<unk>", "x", "ab")), "<unk>").train(counts);
        assertThat(texts(learned))
                .startsWith("<unk>", "x", "ab")
                .contains("a", "b")
                .doesNotHaveDuplicates();
    }

    @Test
    void noWordsGiveTheSpecialTokensAlone() {
        assertThat(texts(trainer(9).train(new WordCounts()))).isEqualTo(SPECIAL);
    }

    /** Before the first step each piece is as probable as its share of count × length. */
    @Test
    void beginsWithSharesOfCountTimesLength() {
        TinyUnigram corpus = new TinyUnigram(Map.of("ab", 3L, "abc", 2L), 10);
        UnigramModel model = UnigramModel.seeded(corpus.text, 3, 100);
        Map<String, Double> shares = new TreeMap<>();
        for (int piece = 0; piece < model.size(); piece++) {
            shares.put(model.spelled(piece, corpus.characters), Math.exp(model.score(piece)));
        }
        // a, b: 5 each; c: 2; ab: 5 × 2; abc: 2 × 3; bc: 2 × 2.
        Map<String, Double> expected =
                Map.of("a", 5 / 32.0, "b", 5 / 32.0, "c", 2 / 32.0, "ab", 10 / 32.0, "abc", 6 / 32.0, "bc", 4 / 32.0);
        assertThat(shares.keySet()).isEqualTo(expected.keySet());
        shares.forEach((piece, share) -> assertThat(share).isCloseTo(expected.get(piece), offset(1e-15)));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new UnigramTrainer(TrainOptions.of(9, SPECIAL), "[UNK]"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("[UNK]");
        assertThatThrownBy(() -> trainer(4).train(RandomWords.counts(Map.of("abc", 1L))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs 5 entries");
    }

    private static UnigramTrainer trainer(int size) {
        return new UnigramTrainer(TrainOptions.of(size, SPECIAL), "<unk>");
    }

    private static List<String> texts(LearnedUnigram learned) {
        return learned.pieces().stream().map(ScoredPiece::piece).toList();
    }
}
