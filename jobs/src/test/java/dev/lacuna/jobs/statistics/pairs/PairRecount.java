package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.jobs.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Pairs of a tokenized table by their definitions: maps of texts, every pair of places looked at. */
final class PairRecount {
    private static final Set<String> SPECIAL = Set.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    /** Sentences of words of each row; a word of a special token is null. */
    final List<List<List<String>>> documents = new ArrayList<>();

    private final Map<String, Long> wordCounts = new HashMap<>();
    private final List<String> vocabulary;

    PairRecount(List<Row> tokenized, List<String> vocabulary) {
        this.vocabulary = vocabulary;
        tokenized.forEach(row -> documents.add(sentences(row)));
        documents.forEach(document -> document.forEach(sentence ->
                sentence.stream().filter(word -> word != null).forEach(word -> wordCounts.merge(word, 1L, Long::sum))));
    }

    private List<List<String>> sentences(Row row) {
        int[] ids = Tables.ints(row, "ids");
        int[] starts = Tables.ints(row, "word_starts");
        Set<Integer> sentenceStarts = new HashSet<>(
                Arrays.stream(Tables.ints(row, "sentence_starts")).boxed().toList());
        List<List<String>> sentences = new ArrayList<>();
        for (int w = 0; w < starts.length; w++) {
            if (w == 0 || sentenceStarts.contains(starts[w])) {
                sentences.add(new ArrayList<>());
            }
            int end = w + 1 < starts.length ? starts[w + 1] : ids.length;
            String word = Tables.list(ids, starts[w], end).stream()
                    .map(vocabulary::get)
                    .map(subword -> subword.startsWith("##") ? subword.substring(2) : subword)
                    .collect(Collectors.joining());
            sentences.get(sentences.size() - 1).add(SPECIAL.contains(word) ? null : word);
        }
        return sentences;
    }

    /** Words from the most frequent down, equally frequent ones by text. */
    List<String> known(int minWordCount, int maxWords) {
        return wordCounts.keySet().stream()
                .filter(word -> wordCounts.get(word) >= minWordCount)
                .sorted(Comparator.comparing((String word) -> -wordCounts.get(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(maxWords)
                .toList();
    }

    /** Counts and margins of pairs of {@code known} words. */
    static final class Counts {
        final Map<List<String>, Long> pairs = new HashMap<>();
        final Map<String, Long> margins = new HashMap<>();
        long total;
        private final List<String> known;

        private Counts(List<String> known) {
            this.known = known;
        }

        private void pair(String a, String b) {
            int first = known.indexOf(a);
            int second = known.indexOf(b);
            if (first >= 0 && second >= 0) {
                pairs.merge(first <= second ? List.of(a, b) : List.of(b, a), 1L, Long::sum);
            }
        }

        double pmi(List<String> pair) {
            return Math.log(probability(pair) * total / margins.get(pair.get(0)) * total / margins.get(pair.get(1)));
        }

        double npmi(List<String> pair) {
            return pmi(pair) / -Math.log(probability(pair));
        }

        private double probability(List<String> pair) {
            double entry = pairs.get(pair) * (pair.get(0).equals(pair.get(1)) ? 2.0 : 1.0);
            return entry / total;
        }

        /** The pairs of at least {@code minCount}. */
        Map<List<String>, Long> frequent(int minCount) {
            Map<List<String>, Long> frequent = new TreeMap<>(Comparator.comparing(List::toString));
            frequent.putAll(pairs);
            frequent.values().removeIf(count -> count < minCount);
            return frequent;
        }
    }

    Counts window(int window, List<String> known) {
        Counts counts = new Counts(known);
        for (List<List<String>> document : documents) {
            for (List<String> sentence : document) {
                for (int i = 0; i < sentence.size(); i++) {
                    for (int j = i + 1; j < sentence.size() && j <= i + window; j++) {
                        if (sentence.get(i) != null && sentence.get(j) != null) {
                            counts.pair(sentence.get(i), sentence.get(j));
                            counts.margins.merge(sentence.get(i), 1L, Long::sum);
                            counts.margins.merge(sentence.get(j), 1L, Long::sum);
                            counts.total += 2;
                        }
                    }
                }
            }
        }
        return counts;
    }

    /** By presence in each of {@code passages}. */
    static Counts presence(List<List<String>> passages, List<String> known) {
        Counts counts = new Counts(known);
        for (List<String> passage : passages) {
            List<String> present = new ArrayList<>(distinct(passage));
            counts.total += present.isEmpty() ? 0 : 1;
            for (int i = 0; i < present.size(); i++) {
                counts.margins.merge(present.get(i), 1L, Long::sum);
                for (int j = 0; j < i; j++) {
                    counts.pair(present.get(i), present.get(j));
                }
            }
        }
        return counts;
    }

    static Set<String> distinct(List<String> passage) {
        Set<String> distinct = new LinkedHashSet<>(passage);
        distinct.remove(null);
        return distinct;
    }

    List<List<String>> wholeDocuments() {
        return documents.stream().map(PairRecount::whole).toList();
    }

    static List<String> whole(List<List<String>> document) {
        List<String> whole = new ArrayList<>();
        document.forEach(whole::addAll);
        return whole;
    }

    /** Mean PMI of each word of {@code passage} with its other known words. */
    static List<Double> meanPmi(List<String> passage, Counts counts, int minCount, boolean positive) {
        Set<String> distinct = distinct(passage);
        distinct.retainAll(counts.known);
        List<Double> means = new ArrayList<>();
        for (String word : passage) {
            double sum = 0;
            for (String other : distinct) {
                List<String> pair = counts.pairs.containsKey(List.of(other, word == null ? "" : word))
                        ? List.of(other, word)
                        : List.of(word == null ? "" : word, other);
                if (!other.equals(word) && counts.pairs.getOrDefault(pair, 0L) >= minCount) {
                    sum += positive ? Math.max(0, counts.pmi(pair)) : counts.pmi(pair);
                }
            }
            means.add(sum / Math.max(1, distinct.size() - 1));
        }
        return means;
    }
}
