package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordPieceTrainerTest {
    @ParameterizedTest
    @EnumSource(MergeScore.class)
    void learnsWhatRecountingEverythingLearns(MergeScore score) {
        for (int trial = 0; trial < 100; trial++) {
            Map<String, Long> words = RandomWords.of(trial, 50, 2 + trial % 4, 7);
            long minPairFrequency = 1 + trial % 3 * 7;
            TrainOptions options = TrainOptions.of(70, WordPieceTrainer.SPECIAL).withMinPairFrequency(minPairFrequency);
            List<String> learned = new WordPieceTrainer(options, score).train(RandomWords.counts(words));
            assertThat(learned)
                    .as("trial %d, %s", trial, words)
                    .isEqualTo(bruteForce(words, score, 70, minPairFrequency));
            assertThat(new WordPieceTrainer(options, score).train(RandomWords.shuffled(words)))
                    .isEqualTo(learned);
        }
    }

    /** x and y are rare and always together; a and b are frequent and together as often as chance would have them. */
    @Test
    void likelihoodPrefersWhatBelongsTogether() {
        WordCounts counts = RandomWords.counts(Map.of("aa", 90L, "ab", 100L, "ba", 100L, "bb", 110L, "xy", 9L));
        TrainOptions options = TrainOptions.of(13, WordPieceTrainer.SPECIAL);
        assertThat(new WordPieceTrainer(options, MergeScore.RATIO).train(counts))
                .contains("xy");
        assertThat(new WordPieceTrainer(options, MergeScore.FREQUENCY).train(counts))
                .contains("bb");
        assertThat(new WordPieceTrainer(options.withMinPairFrequency(10), MergeScore.RATIO).train(counts))
                .doesNotContain("xy");
    }

    @Test
    void alphabetIsLimitedToTheMostFrequent() {
        TrainOptions options = TrainOptions.of(20, WordPieceTrainer.SPECIAL).withAlphabetLimit(2);
        assertThat(new WordPieceTrainer(options, MergeScore.FREQUENCY)
                        .train(RandomWords.counts(Map.of("ab", 10L, "ac", 3L, "b", 1L))))
                .containsExactly("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "##b", "ab");
    }

    @Test
    void refusesSizesThatCannotHoldTheAlphabet() {
        assertThatThrownBy(
                        () -> new WordPieceTrainer(TrainOptions.of(7, WordPieceTrainer.SPECIAL), MergeScore.FREQUENCY)
                                .train(RandomWords.counts(Map.of("abc", 1L))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs 8 entries");
    }

    private static List<String> bruteForce(Map<String, Long> words, MergeScore score, int size, long minPairFrequency) {
        TreeSet<String> starts = new TreeSet<>();
        TreeSet<String> continuations = new TreeSet<>();
        for (String word : words.keySet()) {
            starts.add(symbols(word).get(0));
            continuations.addAll(symbols(word).subList(1, word.length()));
        }
        List<String> pieces = new ArrayList<>(WordPieceTrainer.SPECIAL);
        pieces.addAll(starts);
        pieces.addAll(continuations);
        BruteForceMerges merges = new BruteForceMerges(pieces, "##", score);
        words.forEach((word, count) -> merges.addWord(symbols(word), count));
        merges.learn(size, minPairFrequency);
        return merges.pieces;
    }

    private static List<String> symbols(String word) {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            symbols.add((i == 0 ? "" : "##") + word.charAt(i));
        }
        return symbols;
    }
}
