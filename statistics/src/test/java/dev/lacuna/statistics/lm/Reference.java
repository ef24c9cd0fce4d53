package dev.lacuna.statistics.lm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Interpolated modified Kneser-Ney as it is defined, over maps of lists, with nothing saved or shared. */
final class Reference {
    private final int order;
    private final Pruning pruning;
    private final Map<List<Integer>, Long> counts = new HashMap<>();
    private final Map<List<Integer>, Set<Integer>> before = new HashMap<>();
    private final Map<List<Integer>, Set<Integer>> after = new HashMap<>();
    private final List<double[]> discounts = new ArrayList<>();
    final Set<Integer> vocabulary = new HashSet<>(Set.of(LmWords.UNKNOWN, LmWords.END));
    int fallbacks;

    Reference(List<int[]> sentences, int order, Pruning pruning) {
        this.order = order;
        this.pruning = pruning;
        for (int[] sentence : sentences) {
            List<Integer> words = new ArrayList<>(List.of(LmWords.START));
            for (int word : sentence) {
                words.add(word);
                vocabulary.add(word);
            }
            words.add(LmWords.END);
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= words.size() && to - from <= order + 1; to++) {
                    add(words.subList(from, to));
                }
            }
        }
        counts.remove(List.of(LmWords.START));
        for (int n = 1; n <= order; n++) {
            discounts.add(discountsOf(n));
        }
    }

    private void add(List<Integer> ngram) {
        List<Integer> own = List.copyOf(ngram);
        counts.merge(own, 1L, Long::sum);
        if (own.size() > 1) {
            before.computeIfAbsent(own.subList(1, own.size()), key -> new HashSet<>())
                    .add(own.get(0));
            after.computeIfAbsent(own.subList(0, own.size() - 1), key -> new HashSet<>())
                    .add(own.get(own.size() - 1));
        }
    }

    long count(List<Integer> ngram) {
        return counts.getOrDefault(ngram, 0L);
    }

    private long adjusted(List<Integer> ngram) {
        boolean plain = ngram.size() == order || ngram.get(0) == LmWords.START;
        return plain ? count(ngram) : before.getOrDefault(ngram, Set.of()).size();
    }

    private double[] discountsOf(int n) {
        double[] t = new double[5];
        for (List<Integer> ngram : counts.keySet()) {
            if (ngram.size() == n && adjusted(ngram) <= 4) {
                t[(int) adjusted(ngram)]++;
            }
        }
        double y = t[1] / (t[1] + 2 * t[2]);
        double[] d = {0, 1 - 2 * y * t[2] / t[1], 2 - 3 * y * t[3] / t[2], 3 - 4 * y * t[4] / t[3]};
        boolean usable = d[1] > 0 && d[2] > 0 && d[3] > 0 && d[3] <= 3;
        if (!usable) {
            fallbacks++;
        }
        return usable ? d : new double[] {0, 0.5, 1, 1.5};
    }

    boolean keeps(List<Integer> ngram) {
        return count(ngram) > 0 && pruning.keeps(ngram.size(), count(ngram));
    }

    /** All n-grams of {@code n} words that are part of the model. */
    Set<List<Integer>> ngrams(int n) {
        Set<List<Integer>> found = new HashSet<>(counts.keySet());
        found.removeIf(ngram -> ngram.size() != n || !keeps(ngram));
        return found;
    }

    private Set<Integer> goesOn(List<Integer> context) {
        return context.isEmpty() ? allWords() : after.getOrDefault(context, Set.of());
    }

    private Set<Integer> allWords() {
        Set<Integer> words = new HashSet<>(vocabulary);
        words.removeIf(word -> count(List.of(word)) == 0);
        return words;
    }

    private static List<Integer> with(List<Integer> context, int word) {
        List<Integer> ngram = new ArrayList<>(context);
        ngram.add(word);
        return ngram;
    }

    double backoff(List<Integer> context) {
        double free = 0;
        double total = 0;
        for (int word : goesOn(context)) {
            List<Integer> ngram = with(context, word);
            long a = adjusted(ngram);
            total += a;
            free += keeps(ngram) ? discounts.get(context.size())[(int) Math.min(a, 3)] : a;
        }
        return total == 0 ? 1 : free / total;
    }

    double prob(List<Integer> context, int word) {
        List<Integer> ngram = with(context, word);
        double own = 0;
        if (keeps(ngram)) {
            double total = 0;
            for (int other : goesOn(context)) {
                total += adjusted(with(context, other));
            }
            long a = adjusted(ngram);
            own = (a - discounts.get(context.size())[(int) Math.min(a, 3)]) / total;
        }
        double lower = context.isEmpty() ? 1.0 / vocabulary.size() : prob(context.subList(1, context.size()), word);
        return own + backoff(context) * lower;
    }

    /** Stupid backoff by its definition, for a word that occurs. */
    double stupid(List<Integer> context, int word) {
        if (context.isEmpty()) {
            double all =
                    allWords().stream().mapToDouble(any -> count(List.of(any))).sum();
            return Math.max(1, count(List.of(word))) / all;
        }
        List<Integer> ngram = with(context, word);
        double total = goesOn(context).stream()
                .mapToDouble(other -> count(with(context, other)))
                .sum();
        return keeps(ngram) ? count(ngram) / total : 0.4 * stupid(context.subList(1, context.size()), word);
    }
}
