package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents of plain words, one sentence each, and their n-grams counted by their texts. */
final class PlainText {
    static final int MAX_ORDER = 4;
    private static final List<String> WORDS =
            List.of("the of and river stone wind garden light winter bread silver quiet tower bridge".split(" "));
    private static final List<String> PHRASES = List.of(
            "new york city", "carbon dioxide", "once upon a time", "per capita", "the state of the art machine");

    final List<String> documents = new ArrayList<>();
    final Map<String, Long> counts = new TreeMap<>();
    final long[] positions = new long[MAX_ORDER + 1];

    PlainText(int size, long seed) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(seed, "plain text", "", 0, 0));
        for (int d = 0; d < size; d++) {
            List<String> parts = new ArrayList<>();
            int length = 1 + random.nextInt(30);
            for (int p = 0; p < length; p++) {
                List<String> from = random.nextInt(4) == 0 ? PHRASES : WORDS;
                parts.add(from.get(Math.min(random.nextInt(from.size()), random.nextInt(from.size()))));
            }
            documents.add(String.join(" ", parts));
        }
        documents.forEach(this::count);
    }

    private void count(String document) {
        List<String> words = List.of(document.split(" "));
        for (int order = 1; order <= MAX_ORDER; order++) {
            for (int from = 0; from + order <= words.size(); from++) {
                counts.merge(String.join(" ", words.subList(from, from + order)), 1L, Long::sum);
                positions[order]++;
            }
        }
    }

    static int order(String ngram) {
        return ngram.split(" ").length;
    }

    long distinctWords() {
        return counts.keySet().stream().filter(ngram -> order(ngram) == 1).count();
    }

    /** N-grams of {@code order} that occur at least {@code minCount} times. */
    List<String> frequent(int order, int minCount) {
        return counts.keySet().stream()
                .filter(ngram -> order(ngram) == order && counts.get(ngram) >= minCount)
                .toList();
    }

    /** log( p(xy) / (p(x) p(y)) ) of a pair, each order with its own denominator. */
    double pairPmi(String first, String second) {
        double pair = counts.getOrDefault(first + " " + second, 0L);
        return Math.log(pair / positions[2] / (p(first) * p(second)));
    }

    private double p(String word) {
        return (double) counts.get(word) / positions[1];
    }

    /** Least over all cuts, p = count / total. */
    double pmi(String ngram, double total) {
        return cuts(ngram, ngram.split(" ").length)
                .mapToDouble(cut -> {
                    double sum = Math.log(counts.get(ngram) / total);
                    for (String segment : cut) {
                        sum -= Math.log(counts.get(segment) / total);
                    }
                    return sum;
                })
                .min()
                .orElseThrow();
    }

    /** Every split of {@code ngram} in two. */
    static Stream<List<String>> splits(String ngram) {
        return cuts(ngram, 2).filter(cut -> cut.size() == 2);
    }

    /** Every way to cut {@code ngram} into 2 to {@code most} segments. */
    private static Stream<List<String>> cuts(String ngram, int most) {
        String[] words = ngram.split(" ");
        List<List<String>> cuts = new ArrayList<>();
        for (int bits = 1; bits < 1 << words.length - 1; bits++) {
            List<String> cut = new ArrayList<>();
            int start = 0;
            for (int end = 1; end <= words.length; end++) {
                if (end == words.length || (bits >> end - 1 & 1) == 1) {
                    cut.add(String.join(" ", Arrays.asList(words).subList(start, end)));
                    start = end;
                }
            }
            cuts.add(cut);
        }
        return cuts.stream().filter(cut -> cut.size() <= most);
    }
}
