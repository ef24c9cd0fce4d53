package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordCountsTest {
    @Test
    void countsAsAMapDoes() {
        KeyedRandom random = RandomWords.random("count", 0);
        WordCounts counts = new WordCounts();
        Map<String, Long> expected = new HashMap<>();
        NormalizedText text = new NormalizedText();
        for (int i = 0; i < 50_000; i++) {
            String word = Integer.toString(random.nextInt(1 + random.nextInt(20_000)), 3);
            if (i % 3 == 0) {
                counts.add(word, i);
            } else {
                text.set("<" + word + ">", 0, word.length() + 2);
                counts.word(text, 1, 1 + word.length());
            }
            expected.merge(word, i % 3 == 0 ? (long) i : 1, Long::sum);
        }
        assertThat(counts.size()).isEqualTo(expected.size());
        assertThat(all(counts)).isEqualTo(expected);
        assertThat(counts.count("0")).isEqualTo(expected.get("0"));
        assertThat(counts.count("never")).isZero();
    }

    @Test
    void forgetsAllWhenCleared() {
        WordCounts counts = RandomWords.counts(Map.of("a", 1L, "b", 2L));
        counts.clear();
        assertThat(counts.size()).isZero();
        counts.add("b", 5);
        assertThat(all(counts)).isEqualTo(Map.of("b", 5L));
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void keepsWordsOfEqualHashApart() {
        WordCounts counts = RandomWords.counts(Map.of("Aa", 1L, "BB", 2L, "AaAa", 3L, "BBBB", 4L));
        assertThat(all(counts)).isEqualTo(Map.of("Aa", 1L, "BB", 2L, "AaAa", 3L, "BBBB", 4L));
    }

    private static Map<String, Long> all(WordCounts counts) {
        Map<String, Long> all = new HashMap<>();
        counts.forEach((word, count) -> assertThat(all.put(word, count)).isNull());
        return all;
    }
}
