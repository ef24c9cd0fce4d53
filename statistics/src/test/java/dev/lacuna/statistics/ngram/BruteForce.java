package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** N-grams by their definition: every window of a text, every way to cut one. */
final class BruteForce {
    private final Map<List<Integer>, Long> windows = new HashMap<>();
    private final long[] positions;

    /** Counts the windows of up to {@code maxOrder} places of texts in which every code but RARE is a boundary. */
    BruteForce(int maxOrder, int[]... texts) {
        positions = new long[maxOrder + 1];
        for (int[] text : texts) {
            for (int from = 0; from < text.length; from++) {
                for (int n = 1; n <= maxOrder && from + n <= text.length; n++) {
                    int[] window = Arrays.copyOfRange(text, from, from + n);
                    if (Arrays.stream(window).allMatch(code -> code >= 0 || code == WordCodes.RARE)) {
                        positions[n]++;
                        windows.merge(Arrays.stream(window).boxed().toList(), 1L, Long::sum);
                    }
                }
            }
        }
    }

    long[] positions() {
        return positions;
    }

    long count(List<Integer> ngram) {
        return windows.getOrDefault(ngram, 0L);
    }

    /** The n-grams of {@code order} of numbered words only that occur at least {@code minCount} times. */
    Map<List<Integer>, Long> frequent(int order, int minCount) {
        Map<List<Integer>, Long> frequent = new HashMap<>(windows);
        frequent.entrySet()
                .removeIf(entry -> entry.getKey().size() != order
                        || entry.getValue() < minCount
                        || entry.getKey().stream().anyMatch(word -> word < 0));
        return frequent;
    }

    /** Least over all cuts into two segments or more of {@code power} log p(ngram) less the segments' log p. */
    double score(List<Integer> ngram, int power) {
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 1; cuts < 1 << ngram.size() - 1; cuts++) {
            double score = power * log(ngram);
            int start = 0;
            for (int i = 1; i <= ngram.size(); i++) {
                if (i == ngram.size() || (cuts >> i - 1 & 1) == 1) {
                    score -= log(ngram.subList(start, i));
                    start = i;
                }
            }
            least = Math.min(least, score);
        }
        return least;
    }

    private double log(List<Integer> ngram) {
        return Math.log((double) count(ngram) / positions[ngram.size()]);
    }

    /** The counts of single words as units, those of less than {@code minCount} none. */
    Units units(int minCount) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        windows.forEach((window, count) -> {
            if (window.size() == 1 && window.get(0) >= 0 && count >= minCount) {
                counts.put(window.get(0), count);
            }
        });
        return new Units() {
            @Override
            public int size() {
                return counts.isEmpty() ? 0 : counts.lastKey() + 1;
            }

            @Override
            public long count(int number) {
                return counts.getOrDefault(number, 0L);
            }

            @Override
            public String text(int number) {
                return "w" + number;
            }
        };
    }

    /** Skewed words, phrases that come again, and now and then each code; words of less than {@code minCount} are rare. */
    static int[] text(long seed, int length, int words, int minCount) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(seed, "text", "", 0, 0));
        int[] text = new int[length];
        int[] counts = new int[words];
        for (int i = 0; i < length; i++) {
            int die = random.nextInt(24);
            boolean follows = die < 8 && i > 0 && text[i - 1] >= 0;
            text[i] = die >= 21
                    ? List.of(WordCodes.BREAK, WordCodes.SENTENCE_END, WordCodes.DOCUMENT_END)
                            .get(die - 21)
                    : follows ? (text[i - 1] * 7 + 1) % words : (int) (words * Math.pow(random.nextDouble(), 3));
            if (text[i] >= 0) {
                counts[text[i]]++;
            }
        }
        return Arrays.stream(text)
                .map(code -> code >= 0 && counts[code] < minCount ? WordCodes.RARE : code)
                .toArray();
    }
}
