package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstringsTest {
    private static final int LONGEST = PieceEdges.LONGEST;

    @Test
    void suffixesAreInOrder() {
        for (int trial = 0; trial < 50; trial++) {
            TinyUnigram corpus = new TinyUnigram(RandomWords.of(trial, 30, 1 + trial % 4, 24), 10);
            List<String> found = new ArrayList<>();
            for (int rank = 0; rank < corpus.suffixes.size(); rank++) {
                found.add(corpus.spelled(corpus.suffixes.position(rank), corpus.suffixes.length(rank)));
            }
            List<String> expected = new ArrayList<>();
            for (String word : corpus.words.keySet()) {
                for (int i = 0; i < word.length(); i++) {
                    expected.add(word.substring(i, Math.min(word.length(), i + LONGEST)));
                }
            }
            expected.sort(null);
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void seedsAreTheBestSubstringsThatCannotGrow() {
        for (int trial = 0; trial < 80; trial++) {
            Map<String, Long> words = RandomWords.of(trial, 30, 1 + trial % 4, 24);
            words.replaceAll((word, count) -> 1 + count % 3);
            int most = trial % 2 == 0 ? 100_000 : 17;
            TinyUnigram corpus = new TinyUnigram(words, most);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < corpus.seeds.size(); i++) {
                String seed = corpus.spelled(corpus.pieces.place(corpus.characters.length + i), corpus.seeds.length(i));
                assertThat(corpus.seeds.score(i)).isEqualTo(score(seed, corpus.substrings()));
                found.add(seed);
            }
            assertThat(found).as("trial %d, %s", trial, words).isEqualTo(expected(corpus.substrings(), most));
        }
    }

    private static List<String> expected(Map<String, Long> counts, int most) {
        return counts.keySet().stream()
                .filter(s -> s.length() > 1 && s.length() <= LONGEST && counts.get(s) > 1)
                .filter(s -> s.length() == LONGEST || !canGrow(s, counts))
                .sorted(Comparator.comparing((String s) -> -score(s, counts)).thenComparing(s -> s))
                .limit(most)
                .toList();
    }

    /** Whether some character follows {@code substring} wherever it stands. */
    private static boolean canGrow(String substring, Map<String, Long> counts) {
        return "abcd".chars().anyMatch(c -> counts.get(substring).equals(counts.get(substring + (char) c)));
    }

    private static long score(String substring, Map<String, Long> counts) {
        return counts.get(substring) * substring.length();
    }
}
