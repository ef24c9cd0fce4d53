package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BpeTrainerTest {
    private static final List<String> SPECIAL = List.of("<s>", "</s>");

    @ParameterizedTest
    @CsvSource({"'',''", "##,''", "'',</w>", "##,</w>"})
    void learnsWhatRecountingEveryPairLearns(String prefix, String suffix) {
        for (int trial = 0; trial < 40; trial++) {
            Map<String, Long> words = RandomWords.of(trial, 40, 2 + trial % 3, 8);
            int minPairFrequency = 1 + trial % 4 * 10;
            BruteForceMerges expected = bruteForce(words, prefix, suffix);
            expected.learn(60, minPairFrequency);
            TrainOptions options = TrainOptions.of(60, SPECIAL).withMinPairFrequency(minPairFrequency);
            LearnedBpe learned = new BpeTrainer(options, prefix, suffix).train(RandomWords.counts(words));
            assertThat(learned.vocabulary()).as("trial %d, %s", trial, words).isEqualTo(expected.pieces);
            assertThat(pairs(learned)).containsExactlyElementsOf(expected.merges);
            assertThat(new BpeTrainer(options, prefix, suffix).train(RandomWords.shuffled(words)))
                    .isEqualTo(learned);
        }
    }

    @Test
    void stopsWhereNoPairIsLeft() {
        LearnedBpe learned = new BpeTrainer(TrainOptions.of(1000, SPECIAL), "", "")
                .train(RandomWords.counts(Map.of("abc", 2L, "x", 9L)));
        assertThat(learned.vocabulary()).containsExactly("<s>", "</s>", "a", "b", "c", "x", "ab", "abc");
    }

    @Test
    void noWordsGiveTheSpecialTokensAlone() {
        assertThat(new BpeTrainer(TrainOptions.of(9, SPECIAL), "", "").train(new WordCounts()))
                .isEqualTo(new LearnedBpe(SPECIAL, List.of()));
    }

    @Test
    void leavesCharactersOutsideTheAlphabetOutOfTheirWords() {
        TrainOptions options = TrainOptions.of(100, List.of()).withAlphabetLimit(2);
        LearnedBpe learned =
                new BpeTrainer(options, "", "").train(RandomWords.counts(Map.of("axb", 5L, "b\uD83D\uDE00", 1L)));
        // a, b and x occur 5 times or more; x is the last of these by code point among equals.
        assertThat(learned.vocabulary()).containsExactly("a", "b", "ab");
    }

    @Test
    void tellsItsProgressAfterEachMerge() {
        AtomicInteger last = new AtomicInteger();
        TrainOptions options = TrainOptions.of(12, SPECIAL).withProgress(pieces -> {
            assertThat(pieces).isGreaterThanOrEqualTo(last.get());
            last.set(pieces);
        });
        new BpeTrainer(options, "", "").train(RandomWords.counts(RandomWords.of(1, 40, 3, 6)));
        assertThat(last).hasValue(12);
    }

    @Test
    void findsTheMorphemesOfALanguage() {
        List<String> morphemes = List.of("kala", "zun", "mobi", "tereq", "fugo", "yix");
        LearnedBpe learned = new BpeTrainer(TrainOptions.of(40, List.of()), "", "")
                .train(RandomWords.counts(RandomWords.language(morphemes, 3000)));
        assertThat(learned.vocabulary()).containsAll(morphemes);
    }

    @Test
    void refusesSizesAndOptionsThatCannotBe() {
        assertThatThrownBy(() -> TrainOptions.of(2, SPECIAL)).isInstanceOf(UserException.class);
        assertThatThrownBy(() -> TrainOptions.of(9, List.of("x", "x"))).isInstanceOf(UserException.class);
        assertThatThrownBy(() -> TrainOptions.of(9, SPECIAL).withAlphabetLimit(0))
                .isInstanceOf(UserException.class);
        assertThatThrownBy(() -> new BpeTrainer(TrainOptions.of(4, SPECIAL), "", "")
                        .train(RandomWords.counts(Map.of("abc", 1L))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs 5 entries");
        assertThatThrownBy(() -> new BpeTrainer(TrainOptions.of(9, SPECIAL), "", "")
                        .train(RandomWords.counts(Map.of("abc", 0L))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("abc: 0");
    }

    private static List<List<String>> pairs(LearnedBpe learned) {
        List<String> pieces = learned.vocabulary();
        return learned.merges().stream()
                .map(merge -> List.of(pieces.get(merge.left()), pieces.get(merge.right())))
                .toList();
    }

    private static BruteForceMerges bruteForce(Map<String, Long> words, String prefix, String suffix) {
        List<String> pieces = new ArrayList<>(SPECIAL);
        TreeSet<String> letters = new TreeSet<>();
        words.keySet().forEach(word -> letters.addAll(List.of(word.split(""))));
        pieces.addAll(letters);
        // Forms: continuing, ending, continuing and ending; each in the order of letters.
        for (boolean ends : new boolean[] {false, true}) {
            for (boolean continues : new boolean[] {false, true}) {
                for (String letter : letters) {
                    String form = (continues ? prefix : "") + letter + (ends ? suffix : "");
                    boolean seen = words.keySet().stream()
                            .anyMatch(word -> symbols(word, prefix, suffix).contains(form));
                    if (seen && !pieces.contains(form)) {
                        pieces.add(form);
                    }
                }
            }
        }
        BruteForceMerges merges = new BruteForceMerges(pieces, prefix, MergeScore.FREQUENCY);
        words.forEach((word, count) -> merges.addWord(symbols(word, prefix, suffix), count));
        return merges;
    }

    private static List<String> symbols(String word, String prefix, String suffix) {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            symbols.add((i == 0 ? "" : prefix) + word.charAt(i) + (i + 1 == word.length() ? suffix : ""));
        }
        return symbols;
    }
}
