package dev.lacuna.tokenization.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordPieceTrainerTest {
    @Test
    void learnsWhatRecountingEveryPairLearns() {
        for (int trial = 0; trial < 30; trial++) {
            Map<String, Long> counts = randomWords(trial);
            assertThat(new WordPieceTrainer(60, 1000).train(counts).subwords())
                    .as("trial %d, %s", trial, counts)
                    .isEqualTo(bruteForce(counts, 60));
        }
    }

    @Test
    void orderOfCountsDoesNotMatter() {
        Map<String, Long> counts = randomWords(99);
        Map<String, Long> reversed = new LinkedHashMap<>();
        new ArrayList<>(counts.keySet())
                .stream().sorted((a, b) -> b.compareTo(a)).forEach(word -> reversed.put(word, counts.get(word)));
        assertThat(new WordPieceTrainer(60, 1000).train(reversed).subwords())
                .isEqualTo(new WordPieceTrainer(60, 1000).train(counts).subwords());
    }

    @Test
    void alphabetIsLimitedToTheMostFrequent() {
        var vocabulary = new WordPieceTrainer(20, 2).train(Map.of("ab", 10L, "ac", 3L, "b", 1L));
        assertThat(vocabulary.id("a")).isPositive();
        assertThat(vocabulary.id("##b")).isPositive();
        assertThat(vocabulary.id("##c")).isEqualTo(-1);
        assertThat(vocabulary.id("ac")).isEqualTo(-1);
    }

    @Test
    void refusesSizesThatCannotHoldTheAlphabet() {
        assertThatThrownBy(() -> new WordPieceTrainer(5, 10)).isInstanceOf(UserException.class);
        assertThatThrownBy(() -> new WordPieceTrainer(7, 10).train(Map.of("abc", 1L)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs 8 entries");
    }

    private static Map<String, Long> randomWords(int trial) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(5, "words", "", trial, 0));
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(7); n > 0; n--) {
                word.append((char) ('a' + random.nextInt(3)));
            }
            counts.merge(word.toString(), 1L + random.nextInt(20), Long::sum);
        }
        return counts;
    }

    /** The same rule with all pairs counted anew for every merge. */
    private static List<String> bruteForce(Map<String, Long> counts, int size) {
        List<String> pieces = new ArrayList<>(WordPieceTrainer.SPECIAL);
        Map<List<String>, Long> words = new HashMap<>();
        TreeMap<String, Integer> starts = new TreeMap<>();
        TreeMap<String, Integer> continuations = new TreeMap<>();
        counts.forEach((word, count) -> {
            List<String> symbols = new ArrayList<>();
            for (int i = 0; i < word.length(); i++) {
                symbols.add((i == 0 ? "" : "##") + word.charAt(i));
                (i == 0 ? starts : continuations).put(symbols.get(i), 0);
            }
            words.merge(symbols, count, Long::sum);
        });
        pieces.addAll(starts.keySet());
        pieces.addAll(continuations.keySet());
        while (pieces.size() < size) {
            Map<List<String>, Long> pairs = new HashMap<>();
            words.forEach((symbols, count) -> {
                for (int i = 0; i + 1 < symbols.size(); i++) {
                    pairs.merge(List.of(symbols.get(i), symbols.get(i + 1)), count, Long::sum);
                }
            });
            if (pairs.isEmpty()) {
                break;
            }
            List<String> best = pairs.keySet().stream()
                    .min((a, b) -> {
                        int c = Long.compare(pairs.get(b), pairs.get(a));
                        c = c != 0 ? c : Integer.compare(pieces.indexOf(a.get(0)), pieces.indexOf(b.get(0)));
                        return c != 0 ? c : Integer.compare(pieces.indexOf(a.get(1)), pieces.indexOf(b.get(1)));
                    })
                    .orElseThrow();
            String merged = best.get(0) + best.get(1).substring(2);
            if (!pieces.contains(merged)) {
                pieces.add(merged);
            }
            Map<List<String>, Long> next = new HashMap<>();
            words.forEach((symbols, count) -> next.merge(replace(symbols, best, merged), count, Long::sum));
            words.clear();
            words.putAll(next);
        }
        return pieces;
    }

    private static List<String> replace(List<String> symbols, List<String> pair, String merged) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (i + 1 < symbols.size() && symbols.subList(i, i + 2).equals(pair)) {
                out.add(merged);
                i++;
            } else {
                out.add(symbols.get(i));
            }
        }
        return out;
    }
}
