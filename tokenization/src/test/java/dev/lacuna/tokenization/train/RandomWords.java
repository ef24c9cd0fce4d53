package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small corpora in which ties, repeats and runs of one letter are common. */
final class RandomWords {
    private RandomWords() {}

    static KeyedRandom random(String purpose, int trial) {
        return new KeyedRandom(RandomKey.of(5, purpose, "", trial, 0));
    }

    /** Words of 1 to {@code longest} of the first {@code letters} letters, each occurring 1 to 20 times or more. */
    static Map<String, Long> of(int trial, int words, int letters, int longest) {
        KeyedRandom random = random("words", trial);
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < words; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(longest); n > 0; n--) {
                word.append((char) ('a' + random.nextInt(letters)));
            }
            counts.merge(word.toString(), 1L + random.nextInt(20), Long::sum);
        }
        return counts;
    }

    /** Words of a language of these morphemes, 1 to 3 each, the first of the list the most frequent. */
    static Map<String, Long> language(List<String> morphemes, int words) {
        KeyedRandom random = random("language", 0);
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < words; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                word.append(morphemes.get(random.nextInt(1 + random.nextInt(morphemes.size()))));
            }
            counts.merge(word.toString(), 1L, Long::sum);
        }
        return counts;
    }

    static WordCounts counts(Map<String, Long> words) {
        WordCounts counts = new WordCounts();
        words.forEach(counts::add);
        return counts;
    }

    /** The same counts, come in the opposite order and in parts. */
    static WordCounts shuffled(Map<String, Long> words) {
        List<String> order = new ArrayList<>(words.keySet());
        Collections.reverse(order);
        WordCounts counts = new WordCounts();
        for (String word : order) {
            counts.add(word, 1);
        }
        order.forEach(word -> {
            if (words.get(word) > 1) {
                counts.add(word, words.get(word) - 1);
            }
        });
        return counts;
    }
}
