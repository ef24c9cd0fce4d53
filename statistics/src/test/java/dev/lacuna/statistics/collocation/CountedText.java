package dev.lacuna.statistics.collocation;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small text with all its n-grams counted one by one: what the formulas are checked against. */
final class CountedText {
    static final int ORDERS = 6;

    final List<List<Integer>> stretches = new ArrayList<>();
    final Map<List<Integer>, Long> counts = new TreeMap<>((a, b) -> Arrays.compare(ints(a), ints(b)));
    long words;

    /** Skewed words with planted phrases, in stretches of 1 to 30 words. */
    static CountedText random(long seed) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(seed, "counted text", "", 0, 0));
        CountedText text = new CountedText();
        for (int s = 0; s < 150; s++) {
            List<Integer> stretch = new ArrayList<>();
            int length = 1 + random.nextInt(30);
            while (stretch.size() < length) {
                if (random.nextInt(5) == 0) {
                    stretch.addAll(List.of(20, 21, 22, 23, 24).subList(0, 2 + random.nextInt(4)));
                } else {
                    stretch.add((int) (20 * Math.pow(random.nextDouble(), 2)));
                }
            }
            text.add(stretch);
        }
        return text;
    }

    void add(List<Integer> stretch) {
        stretches.add(stretch);
        words += stretch.size();
        for (int order = 1; order <= ORDERS; order++) {
            for (int from = 0; from + order <= stretch.size(); from++) {
                counts.merge(List.copyOf(stretch.subList(from, from + order)), 1L, Long::sum);
            }
        }
    }

    /** The n-grams of two words or more. */
    List<List<Integer>> ngrams() {
        return counts.keySet().stream().filter(ngram -> ngram.size() > 1).toList();
    }

    SpanCounts spans(List<Integer> ngram) {
        int order = ngram.size();
        long[] values = new long[SpanCounts.size(order)];
        for (int from = 0; from < order; from++) {
            for (int to = from + 1; to <= order; to++) {
                values[SpanCounts.index(order, from, to - from)] = counts.get(ngram.subList(from, to));
            }
        }
        SpanCounts spans = new SpanCounts(order);
        spans.read(values, 0);
        return spans;
    }

    /** Least over every one of the 2^(n-1)-1 cuts of log( p(ngram) / product of p ), with p = count / total. */
    double pmi(List<Integer> ngram, double total) {
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 1; cuts < 1 << ngram.size() - 1; cuts++) {
            double ratio = counts.get(ngram) / total;
            int start = 0;
            for (int i = 1; i <= ngram.size(); i++) {
                if (i == ngram.size() || (cuts >> i - 1 & 1) == 1) {
                    ratio /= counts.get(ngram.subList(start, i)) / total;
                    start = i;
                }
            }
            least = Math.min(least, Math.log(ratio));
        }
        return least;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }
}
