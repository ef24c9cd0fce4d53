package dev.lacuna.jobs.statistics.collocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One pass of word2phrase over documents of words, written out. */
final class PlainPhrases {
    private PlainPhrases() {}

    /** Scores above the threshold of pairs "a+b"; the words of a phrase are joined by "_". */
    static Map<String, Double> scores(List<List<String>> tokens, double threshold) {
        Map<String, Double> counts = new TreeMap<>();
        double words = 0;
        for (List<String> document : tokens) {
            words += document.size();
            for (int i = 0; i < document.size(); i++) {
                counts.merge(document.get(i), 1.0, Double::sum);
                if (i > 0) {
                    counts.merge(document.get(i - 1) + "+" + document.get(i), 1.0, Double::sum);
                }
            }
        }
        Map<String, Double> scores = new TreeMap<>();
        for (Map.Entry<String, Double> pair : counts.entrySet()) {
            String[] parts = pair.getKey().split("[+]");
            if (parts.length == 2 && pair.getValue() >= 6) {
                double score = (pair.getValue() - 6) / (counts.get(parts[0]) * counts.get(parts[1])) * words;
                if (score > threshold) {
                    scores.put(pair.getKey(), score);
                }
            }
        }
        return scores;
    }

    static List<String> joined(List<String> words, Map<String, Double> pairs) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i + 1 < words.size() && pairs.containsKey(words.get(i) + "+" + words.get(i + 1))) {
                joined.add(words.get(i) + "_" + words.get(++i));
            } else {
                joined.add(words.get(i));
            }
        }
        return joined;
    }
}
