package dev.lacuna.masking.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * PMI-Masking's units as the paper and the collator tell them, by brute force over all orders: the chance of every possible
 * set of n-grams. A row is its words; an n-gram is written {@code from-to} in words.
 */
final class PmiReference {
    private final List<String> words;
    private final Set<String> ngrams;

    PmiReference(List<String> words, Set<String> ngrams) {
        this.words = words;
        this.ngrams = ngrams;
    }

    record Span(int from, int to) {
        boolean touches(Span other) {
            return from < other.to && other.from < to;
        }

        boolean contains(Span other) {
            return from <= other.from && other.to <= to;
        }
    }

    List<Span> matches() {
        List<Span> matches = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= words.size(); to++) {
                if (ngrams.contains(String.join(" ", words.subList(from, to)))) {
                    matches.add(new Span(from, to));
                }
            }
        }
        return matches;
    }

    /** An entry contained in a larger matching entry loses to it; among partly overlapping entries one is random. */
    Map<Set<String>, Double> random() {
        List<Span> all = matches();
        List<Span> maximal = new ArrayList<>(all);
        maximal.removeIf(span -> all.stream().anyMatch(other -> !other.equals(span) && other.contains(span)));
        Map<Set<String>, Double> law = new HashMap<>();
        accept(List.of(maximal), List.of(), 1, law);
        return law;
    }

    /** From the longest n-grams down: the matches of one length in random order, each taken if disjoint from all taken. */
    Map<Set<String>, Double> longestFirst() {
        List<Span> all = matches();
        List<List<Span>> levels = new ArrayList<>();
        for (int length = words.size(); length >= 2; length--) {
            int wanted = length;
            levels.add(
                    all.stream().filter(span -> span.to - span.from == wanted).toList());
        }
        Map<Set<String>, Double> law = new HashMap<>();
        accept(levels, List.of(), 1, law);
        return law;
    }

    private static void accept(
            List<List<Span>> levels, List<Span> taken, double probability, Map<Set<String>, Double> law) {
        if (levels.isEmpty()) {
            Set<String> outcome = new TreeSet<>();
            taken.forEach(span -> outcome.add(span.from + "-" + span.to));
            law.merge(outcome, probability, Double::sum);
            return;
        }
        List<Span> level = levels.get(0);
        List<List<Span>> later = levels.subList(1, levels.size());
        if (level.isEmpty()) {
            accept(later, taken, probability, law);
            return;
        }
        for (Span drawn : level) {
            List<Span> rest = new ArrayList<>(level);
            rest.remove(drawn);
            List<Span> more = new ArrayList<>(taken);
            if (taken.stream().noneMatch(drawn::touches)) {
                more.add(drawn);
            }
            List<List<Span>> left = new ArrayList<>(List.of(rest));
            left.addAll(later);
            accept(left, more, probability / level.size(), law);
        }
    }
}
